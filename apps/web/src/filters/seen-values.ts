/** Values seen in the cards loaded so far: what a text filter suggests. */
import { type Card, compareText, type FieldName, fieldOf, parseFlow, valuesOf } from '@linkdeck/contract'

/** label: what the value is called, where it has a better name than itself. */
export type SeenValue = { value: string; label: string | null }

const MOST_SHOWN = 100

/** Each value once: amounts by size, everything else the most frequent first. */
export function seenValues(cards: readonly Card[], name: FieldName): readonly SeenValue[] {
  const seen = new Map<string, { label: string | null; count: number }>()
  for (const card of cards) {
    for (const value of valuesOf(card, name)) {
      const { label, count } = seen.get(value) ?? { label: labelFrom(card, name), count: 0 }
      seen.set(value, { label, count: count + 1 })
    }
  }
  const weight = (value: string, count: number) =>
    fieldOf(name).kind === 'level' ? (parseFlow(value) ?? Number.POSITIVE_INFINITY) : -count
  return [...seen]
    .map(([value, { label, count }]) => ({ value, label, weight: weight(value, count) }))
    .sort((a, b) => a.weight - b.weight || compareText(a.value, b.value))
    .slice(0, MOST_SHOWN)
    .map(({ value, label }) => ({ value, label }))
}

/** The service filters by the id of a directional group; people know its name. */
function labelFrom(card: Card, name: FieldName): string | null {
  return name === 'directionalGroupId' ? card.directionalGroupName : null
}
