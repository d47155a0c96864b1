/** The order of cards. Nulls come last both ways; ties are broken by ICCID, then by instance id. */
import type { Card } from '../card/card.ts'
import { parseCardTime } from '../card/card-time.ts'
import { type FieldName, fieldOf, isCardFieldName } from '../card/fields.ts'
import { orderOf } from '../card/vocab.ts'
import type { SortKey } from './card-query.ts'
import { compareText } from './compare-text.ts'

export type SortValue = string | number | null

const BYTES = { periodRestFlow: 'restBytes', periodAddFlow: 'usedBytes', dataLevel: 'levelBytes' } as const

/** The property of a card with the bytes of an amount. */
export function bytesFieldOf(name: FieldName): (typeof BYTES)[keyof typeof BYTES] | null {
  return name === 'periodRestFlow' || name === 'periodAddFlow' || name === 'dataLevel' ? BYTES[name] : null
}

/** What a card is sorted by under a field; null when it has no value there. */
export function sortValueOf(card: Card, name: FieldName): SortValue {
  if (!isCardFieldName(name)) return null
  const bytes = bytesFieldOf(name)
  if (bytes) return card[bytes]
  if (name === 'tags') return card.tags.length === 0 ? null : tagOrder(card)
  const value = card[name]
  if (value === null || value === '') return null
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value !== 'string') return value[0] ?? null
  const { kind, vocab } = fieldOf(name)
  if (vocab) return orderOf(vocab, value)
  if (kind === 'count') return /^\d{1,15}$/.test(value) ? Number(value) : null
  if (kind === 'time') return parseCardTime(value)
  return value
}

/** Tags sort by how many there are, then by their names. */
function tagOrder({ tags }: Card): string {
  return `${String(tags.length).padStart(4, '0')} ${tags.map(({ name }) => name).join('; ')}`
}

function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b))
  return descending ? -order : order
}

/** Compares two cards under a sort order; 0 only for cards that cannot be told apart. placeOf: in the lists that are asked for. */
export function compareCards(
  sort: readonly SortKey[],
  placeOf: (card: Card) => number | null = () => null,
): (a: Card, b: Card) => number {
  const keyOf = (card: Card, name: FieldName) => (name === 'list' ? placeOf(card) : sortValueOf(card, name))
  return (a, b) => {
    for (const { name, descending } of sort) {
      const order = compareValues(keyOf(a, name), keyOf(b, name), descending)
      if (order !== 0) return order
    }
    return compareValues(a.iccid, b.iccid, false) || compareValues(a.vsimInstanceId, b.vsimInstanceId, false)
  }
}
