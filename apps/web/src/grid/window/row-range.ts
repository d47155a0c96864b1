/** Which rows are drawn: those in view and some beyond, more of them where the view is heading. */

export type Range = { from: number; to: number }

/** Rows beyond either edge at rest. */
export const MARGIN_ROWS = 4
/** How far ahead a frame has to be drawn while the rows go by, in time. */
const AHEAD_MS = 34
const MAX_AHEAD = 24

type View = { top: number; view: number; rowHeight: number; count: number }

/** The rows of which anything is in view; to is the first below it. */
export function rowsInView({ top, view, rowHeight, count }: View): Range {
  const clamp = (row: number) => Math.max(0, Math.min(count, row))
  return { from: clamp(Math.floor(top / rowHeight)), to: clamp(Math.ceil((top + view) / rowHeight)) }
}

/** speed: px a millisecond, downward above zero. */
export function rowsToDraw(view: View, speed: number): Range {
  const { from, to } = rowsInView(view)
  const ahead = Math.min(MAX_AHEAD, Math.ceil((Math.abs(speed) * AHEAD_MS) / view.rowHeight))
  return {
    from: Math.max(0, from - MARGIN_ROWS - (speed < 0 ? ahead : 0)),
    to: Math.min(view.count, to + MARGIN_ROWS + (speed > 0 ? ahead : 0)),
  }
}

/** Whether what is drawn still holds what is in view, with a row to spare where there is one. */
export function isDrawn(drawn: Range, { from, to }: Range, count: number): boolean {
  return drawn.to <= count && drawn.from <= Math.max(0, from - 1) && drawn.to >= Math.min(count, to + 1)
}
