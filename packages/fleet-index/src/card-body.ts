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

export function readBody(body: string): Card {
  return cardOf(JSON.parse(body))
}

/** Many bodies as one list: one text to parse takes half as long. */
export function readBodies(list: string): Card[] {
  const cards: unknown[][] = JSON.parse(list)
  return cards.map(cardOf)
}

/** Every card is a copy of this one: objects that get their properties one by one become tables, several times slower to read. */
const SHAPE: Readonly<Record<string, unknown>> = JSON.parse(
  JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, null]))),
)

/** The one cast of the index: the text was made by writeBody, under the same KEYS, as the version of the file vouches. */
function cardOf(values: readonly unknown[]): Card {
  const card = { ...SHAPE }
  for (let at = 0; at < KEYS.length; at += 1) card[KEYS[at] ?? ''] = values[at]
  return card as Card
}
