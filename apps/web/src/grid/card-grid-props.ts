import type { Card, SortKey } from '@linkdeck/contract'
import type { ReactNode } from 'react'
import type { OnFilter } from './cells/cell-props.ts'
import type { ColumnChoice } from './column-order.ts'

export type CardGridProps = {
  rows: readonly Card[]
  /** Cards the question found over the whole fleet; null when nobody said. */
  total: number | null
  /** How many of them stand before the first row. */
  offset: number
  limit: number
  sort: readonly SortKey[]
  columns: ColumnChoice
  /** The identity of the card whose panel is open. */
  openId: string | null
  /** loading: nothing to show yet. refetching: the rows shown are of the previous question. */
  state: 'loading' | 'refetching' | 'ready'
  /** Drawn instead of rows: what went wrong, or that nothing fits. */
  problem?: ReactNode
  empty?: ReactNode
  /** False switches the single-letter keys off. */
  shortcuts?: boolean
  onSort: (sort: readonly SortKey[]) => void
  /** by: a key moves the focus to what opens, a pointer does not. */
  onOpen: (card: Card, by: 'key' | 'pointer') => void
  onFilter: OnFilter
  onColumns: (columns: ColumnChoice) => void
  onPage: (page: { offset: number; limit: number }) => void
}
