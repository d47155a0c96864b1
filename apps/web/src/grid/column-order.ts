/**
 * Which columns stand in the grid and in which order. The ICCID is always there and always first; after it come the
 * pinned columns, then the others, each part in the order of the choice.
 */
import { CARD_FIELD_NAMES, type CardFieldName, fieldOf } from '@linkdeck/contract'

export const FIRST = 'iccid' satisfies CardFieldName

/** Null is the choice of somebody who never chose. */
export type ColumnChoice = readonly CardFieldName[] | null

/** Columns that stay in view when the others scroll sideways, beside the first one. */
export type Pins = readonly CardFieldName[]

const NO_PINS: Pins = []

export const USUAL_COLUMNS: readonly CardFieldName[] = CARD_FIELD_NAMES.filter((name) => fieldOf(name).first)

export function columnsOf(choice: ColumnChoice, pins: Pins = NO_PINS): readonly CardFieldName[] {
  const others = (choice ?? USUAL_COLUMNS).filter((name) => name !== FIRST)
  return [FIRST, ...others.filter((name) => pins.includes(name)), ...others.filter((name) => !pins.includes(name))]
}

/** How many columns stay in view, the first one among them. */
export function pinnedCount(columns: readonly CardFieldName[], pins: Pins): number {
  return columns.filter((name) => name === FIRST || pins.includes(name)).length
}

export function togglePin(pins: Pins, name: CardFieldName): Pins {
  return pins.includes(name) ? pins.filter((other) => other !== name) : [...pins, name]
}

/** Where a column may go: among the pinned ones, or among the others. */
export function roomOf(
  columns: readonly CardFieldName[],
  name: CardFieldName,
  pins: Pins,
): { from: number; to: number } {
  const pinned = pinnedCount(columns, pins)
  return pins.includes(name) ? { from: 1, to: pinned - 1 } : { from: pinned, to: columns.length - 1 }
}

/** A column one place further: -1 to the left or up, 1 to the right or down. At an edge nothing moves. */
export function moveColumn(
  choice: ColumnChoice,
  name: CardFieldName,
  step: -1 | 1,
  pins: Pins = NO_PINS,
): readonly CardFieldName[] {
  const columns = [...columnsOf(choice, pins)]
  const place = columns.indexOf(name)
  const { from, to } = roomOf(columns, name, pins)
  if (place < 1 || place + step < from || place + step > to) return columns
  columns.splice(place + step, 0, ...columns.splice(place, 1))
  return columns
}

/** Shown columns are hidden, hidden ones come in at the end. */
export function toggleColumn(choice: ColumnChoice, name: CardFieldName): readonly CardFieldName[] {
  const columns = columnsOf(choice)
  if (name === FIRST) return columns
  return columns.includes(name) ? columns.filter((other) => other !== name) : [...columns, name]
}
