import type { Card, CardFieldName, FieldName } from '@linkdeck/contract'

/** only: cards with this value. exclude: cards without it. */
export type FilterMode = 'only' | 'exclude'
export type OnFilter = (name: FieldName, term: string, mode: FilterMode) => void

/** What every cell is given. tabIndex: 0 in a list or a panel, -1 in the grid, which has one tab stop of its own. */
export type CellProps = {
  card: Card
  name: CardFieldName
  nowMs: number
  onFilter: OnFilter
  tabIndex: 0 | -1
}

/** The value of a text field of any kind. */
export function textOf(card: Card, name: CardFieldName): string | null {
  const value = card[name]
  return typeof value === 'string' && value !== '' ? value : null
}
