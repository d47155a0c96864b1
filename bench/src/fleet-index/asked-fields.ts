/** The fields of a card that the questions touch, for contestants that keep them in columns of their own. */
import { type Card, DAY_MS, FIELD_NAMES, type FieldName, fieldOf, sortValueOf } from '@linkdeck/contract'

/** Fields with a facet. */
export const COUNTED = FIELD_NAMES.filter((name) => {
  const { kind, facet } = fieldOf(name)
  return kind === 'code' || kind === 'flag' || facet === 'values'
})

/** Those of which a card has several values. */
export const SETS: readonly FieldName[] = COUNTED.filter((name) => name === 'tags' || name === 'poolId')

/** Fields that are sorted by a number. */
export const NUMBERS = FIELD_NAMES.filter((name) =>
  ['time', 'flow', 'percent', 'count', 'level'].includes(fieldOf(name).kind),
)

/** Fields whose ranges hold for fewer cards than have a value. */
export const RANGED_APART = NUMBERS.filter((name) => fieldOf(name).kind === 'percent')

/** Fields with a histogram. */
export const HISTOGRAMS = FIELD_NAMES.filter((name) => fieldOf(name).facet === 'histogram')

export function numberOf(card: Card, name: FieldName): number | null {
  const value = sortValueOf(card, name)
  return typeof value === 'number' ? value : null
}

/** The step of a histogram, from 0 to 254: about as many as the program has. Their ends are nobody's truth and not compared. */
export function stepOf(name: FieldName, value: number): number {
  const { kind } = fieldOf(name)
  if (kind === 'percent') return Math.floor(value / 10)
  if (kind === 'flow') return Math.floor(Math.log2(1 + value))
  return Math.min(254, Math.max(0, Math.floor(value / (30 * DAY_MS)) - 600))
}
