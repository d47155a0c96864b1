/** What the bench and the pages of the contestants agree on. */
import type { CardFieldName } from '@linkdeck/contract'

export type Column = { name: CardFieldName; label: string; width: number }

/** Linkdeck's own grid, measured in the browser: every other page shows as much. Lengths in px. */
export type View = {
  width: number
  height: number
  headHeight: number
  rowHeight: number
  total: number
  columns: readonly Column[]
}

/** What a page tells of itself where it cannot be seen from outside. */
export type Peer = {
  /** What is painted at a height of the window in the first column. */
  textAt?: (y: number) => string
  /** Goes to a row where the scroll bar does not lead to it. */
  goTo?: (row: number) => void
  /** Where the header of a column is clicked. */
  headerAt?: (label: string) => { x: number; y: number }
}

declare global {
  var peer: Peer | undefined
}
