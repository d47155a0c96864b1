import type { Card, SortKey } from '@linkdeck/contract'
import type { ReactNode } from 'react'
import type { OnFilter } from './cells/cell-props.ts'
import type { ColumnChoice } from './column-order.ts'
import type { GridPlace } from './grid-keys.ts'
import type { CardBlocks } from './window/card-blocks.ts'
import type { RowOffset } from './window/row-window.ts'

/** Where a person was in the rows of a question: what stood at the upper edge, and the active cell. */
export type GridPosition = RowOffset & { active: GridPlace }

export type CardGridProps = {
  /** The cards of the view, by their place in it; null while there is nothing to show yet. */
  blocks: CardBlocks | null
  /** Cards the question found over the whole fleet; null when nobody said. */
  total: number | null
  sort: readonly SortKey[]
  /** What is asked, whatever its order: cards are selected for it. */
  scope: string
  columns: ColumnChoice
  /** The identity of the card whose panel is open. */
  openId: string | null
  /** loading: nothing to show yet. refetching: the rows shown are of the previous question. */
  state: 'loading' | 'refetching' | 'ready'
  /** Drawn instead of rows: what went wrong, or that nothing fits. */
  problem?: ReactNode
  empty?: ReactNode
  /** What is said about all rows together, at the foot. */
  foot?: ReactNode
  /** False switches the single-letter keys off. */
  shortcuts?: boolean
  /** Why rows could not be loaded, in a few words. */
  reasonOf: (error: Error) => string
  /** Where the rows of a question begin, or where they were left. */
  positionOf: (question: string) => GridPosition
  onPosition: (question: string, position: GridPosition) => void
  onSort: (sort: readonly SortKey[]) => void
  /** by: a key moves the focus to what opens, a pointer does not. */
  onOpen: (card: Card, by: 'key' | 'pointer') => void
  onFilter: OnFilter
  onColumns: (columns: ColumnChoice) => void
}
