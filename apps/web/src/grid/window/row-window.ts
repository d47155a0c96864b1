/**
 * The part of a long list that is drawn: follows the scroll position and goes to rows. It knows no React and no card;
 * who draws subscribes to its shots.
 */
import { createFlight } from './flight.ts'
import { isDrawn, type Range, rowsInView, rowsToDraw } from './row-range.ts'
import { createScrollPlace, type ScrollPlace } from './scroll-place.ts'
import type { ScrollPort } from './scroll-ports.ts'

/** What is to be drawn: a row stands at its offset in the list less the shift. */
export type Shot = Range & {
  shift: number
  isFlying: boolean
  /** While flying: the rows that were drawn before. */
  before: Range
}

/** The row at the upper edge of the view, and how many px of it are above. */
export type RowOffset = { row: number; px: number }

export type RowWindow = {
  attach: (port: ScrollPort) => () => void
  /** The list has another length or another row height; the row at the upper edge stays there. */
  setRows: (rows: { count: number; rowHeight: number }) => void
  /** Puts a row at the upper edge. */
  open: (offset: RowOffset) => void
  /** Brings a row into view by the shortest way. */
  reveal: (row: number) => void
  /** A row that stays in view until the rows are moved, though the view may get smaller; -1 for none. */
  hold: (row: number) => void
  top: () => RowOffset
  inView: () => Range
  shot: () => Shot
  subscribe: (listener: () => void) => () => void
  /** Called when the rows have come to rest after a movement. */
  onRest: (listener: () => void) => () => void
}

const REST_MS = 120
const LAND_MS = 90
const NOTHING: Shot = { from: 0, to: 0, shift: 0, isFlying: false, before: { from: 0, to: 0 } }
const NOWHERE: ScrollPlace = { top: 0, shift: 0, view: 0 }

export function createRowWindow(): RowWindow {
  const flight = createFlight()
  const drawers = new Set<() => void>()
  const resters = new Set<() => void>()
  let rows = { count: 0, rowHeight: 1 }
  let place: ReturnType<typeof createScrollPlace> | null = null
  let shot = NOTHING
  let held = -1
  let restTimer: ReturnType<typeof setTimeout> | undefined
  let landTimer: ReturnType<typeof setTimeout> | undefined

  const now = () => ({ ...(place?.now() ?? NOWHERE), ...rows })

  /** isForced: rows that are drawn may not be rows any more. */
  const draw = (isForced = false) => {
    const view = now()
    const isFlying = flight.isFlying()
    const isSame = isFlying === shot.isFlying && view.shift === shot.shift && !isForced
    if (view.shift !== shot.shift) place?.align()
    if (isSame && isDrawn(shot, rowsInView(view), rows.count)) return
    const drawn = rowsToDraw(view, flight.speed())
    const before = isFlying && shot.isFlying ? shot.before : { from: shot.from, to: shot.to }
    shot = { ...drawn, shift: view.shift, isFlying, before }
    tell(drawers)
  }

  const land = () => {
    flight.landed()
    draw()
  }

  const goTo = (top: number) => {
    place?.goTo(top)
    land()
    tell(resters)
  }

  const rest = () => {
    // Without the event there is only the silence after the last scroll.
    if (!('onscrollend' in globalThis)) place?.ended()
    place?.rest()
    land()
    tell(resters)
  }

  const onScroll = ({ timeStamp }: Event) => {
    if (!place?.follow()) return
    held = -1
    flight.moved(place.now().top, timeStamp)
    draw()
    clearTimeout(restTimer)
    clearTimeout(landTimer)
    restTimer = setTimeout(rest, REST_MS)
    landTimer = setTimeout(land, LAND_MS)
  }

  const measure = () => place?.measure(rows.count * rows.rowHeight)

  const reveal = (row: number) => {
    const { top, view, rowHeight } = now()
    const upper = row * rowHeight
    if (upper < top) goTo(upper)
    else if (upper + rowHeight > top + view) goTo(upper + rowHeight - view)
  }

  const resized = () => {
    if (!measure()) return
    place?.rest()
    draw(true)
    if (held >= 0) reveal(held)
  }

  return {
    attach: (port) => {
      const attached = createScrollPlace(port)
      place = attached
      port.events.addEventListener('scroll', onScroll, { passive: true })
      port.events.addEventListener('scrollend', attached.ended)
      measure()
      draw(true)
      const unwatch = port.onResize(resized)
      return () => {
        unwatch()
        port.events.removeEventListener('scroll', onScroll)
        port.events.removeEventListener('scrollend', attached.ended)
        clearTimeout(restTimer)
        clearTimeout(landTimer)
        attached.stop()
        place = null
      }
    },
    setRows: (next) => {
      const { top, rowHeight, count } = now()
      if (next.count === count && next.rowHeight === rowHeight) return
      rows = next
      measure()
      if (top > 0) place?.goTo((top / rowHeight) * next.rowHeight)
      draw(true)
    },
    open: ({ row, px }) => {
      // What stands above the rows stays in view.
      if (row > 0 || px !== 0 || now().top > 0) goTo(row * rows.rowHeight + px)
      else tell(resters)
    },
    reveal,
    hold: (row) => {
      held = row
      const { from, to } = rowsInView(now())
      if (row >= 0 && (row < from || row >= to)) reveal(row)
    },
    top: () => {
      const { top, rowHeight } = now()
      const row = Math.max(0, Math.floor(top / rowHeight))
      return { row, px: top - row * rowHeight }
    },
    inView: () => rowsInView(now()),
    shot: () => shot,
    subscribe: (listener) => join(drawers, listener),
    onRest: (listener) => join(resters, listener),
  }
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener()
}

function join(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
