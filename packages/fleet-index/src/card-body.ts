/** A card as the store keeps it to give it back exactly as it came: its values in the order of KEYS, as JSON. */
import { CARD_FIELD_NAMES, type Card } from '@linkdeck/contract'

/** Part of the file's layout: a changed list is a changed version (see schema.ts). */
export const KEYS: readonly (keyof Card)[] = [
  ...CARD_FIELD_NAMES,
  'restBytes',
  'usedBytes',
  'levelBytes',
  'remainingKind',
  'poolIds',
  'extra',
]

export function writeBody(card: Card): string {
  return JSON.stringify(KEYS.map((key) => card[key]))
}

/** The one cast of the index: the text was made by writeBody, under the same KEYS, as the version of the file vouches. */
export function readBody(body: string): Card {
  const values: unknown[] = JSON.parse(body)
  return Object.fromEntries(KEYS.map((key, at) => [key, values[at]])) as Card
}
