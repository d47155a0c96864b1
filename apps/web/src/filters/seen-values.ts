/** Values seen in the cards loaded so far: what a text filter suggests. */
import { type Card, compareText, type FieldName, fieldOf, parseFlow, valuesOf } from '@linkdeck/contract'

/** label: what the value is called, where it has a better name than itself. */
export type SeenValue = { value: string; label: string | null }

const MOST_SHOWN = 200

/** Single values in the order people expect: amounts by size, everything else by text. */
export function seenValues(cards: readonly Card[], name: FieldName): readonly SeenValue[] {
  const seen = new Map<string, string | null>()
  for (const card of cards) {
    for (const value of valuesOf(card, name)) seen.set(value, seen.get(value) ?? labelFrom(card, name))
  }
  const byLevel = fieldOf(name).kind === 'level'
  return [...seen]
    .map(([value, label]) => ({ value, label }))
    .sort(
      (a, b) => (byLevel ? (parseFlow(a.value) ?? 0) - (parseFlow(b.value) ?? 0) : 0) || compareText(a.value, b.value),
    )
    .slice(0, MOST_SHOWN)
}

/** The service filters by the id of a directional group; people know its name. */
function labelFrom(card: Card, name: FieldName): string | null {
  return name === 'directionalGroupId' ? card.directionalGroupName : null
}
