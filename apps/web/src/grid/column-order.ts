/** Which columns stand in the grid and in which order. The ICCID is always there, and always first. */
import { CARD_FIELD_NAMES, type CardFieldName, fieldOf } from '@linkdeck/contract'

export const PINNED = 'iccid' satisfies CardFieldName

/** Null is the choice of somebody who never chose. */
export type ColumnChoice = readonly CardFieldName[] | null

export const USUAL_COLUMNS: readonly CardFieldName[] = CARD_FIELD_NAMES.filter((name) => fieldOf(name).first)

export function columnsOf(choice: ColumnChoice): readonly CardFieldName[] {
  return [PINNED, ...(choice ?? USUAL_COLUMNS).filter((name) => name !== PINNED)]
}

/** A column one place further: -1 to the left or up, 1 to the right or down. At an edge nothing moves. */
export function moveColumn(choice: ColumnChoice, name: CardFieldName, step: -1 | 1): readonly CardFieldName[] {
  const columns = [...columnsOf(choice)]
  const from = columns.indexOf(name)
  const to = from + step
  if (from < 1 || to < 1 || to >= columns.length) return columns
  columns.splice(to, 0, ...columns.splice(from, 1))
  return columns
}

/** Shown columns are hidden, hidden ones come in at the end. */
export function toggleColumn(choice: ColumnChoice, name: CardFieldName): readonly CardFieldName[] {
  const columns = columnsOf(choice)
  if (name === PINNED) return columns
  return columns.includes(name) ? columns.filter((other) => other !== name) : [...columns, name]
}
