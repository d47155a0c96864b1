import { type Card, type CardFieldName, fieldOf } from '@linkdeck/contract'

/** The term that finds the cards with the same value; null where the service knows no such filter, or for no value. */
export function termOf(card: Card, name: CardFieldName): string | null {
  if (fieldOf(name).live !== 'value' || name === 'tags') return null
  const value = card[name]
  if (value === null || value === '' || typeof value === 'number') return null
  if (typeof value === 'object') return typeof value[0] === 'string' ? value[0] : null
  return String(value)
}
