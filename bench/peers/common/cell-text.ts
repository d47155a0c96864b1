import type { Card, CardFieldName } from '@linkdeck/contract'

/** Stands in every cell of a row whose card is not there yet. */
const AWAITED = '…'

/** Values as they come: no page pays for words or marks, as Linkdeck does. */
export function cellText(card: Card | undefined, name: CardFieldName): string {
  if (!card) return AWAITED
  const value = card[name]
  if (Array.isArray(value)) return value.map((part) => (typeof part === 'string' ? part : part.name)).join(', ')
  return value === null ? '' : String(value)
}
