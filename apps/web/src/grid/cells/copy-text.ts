import type { Card, CardFieldName } from '@linkdeck/contract'

/** A value as it is copied: what the service wrote, never the abbreviation on the screen. '' when there is none. */
export function copyTextOf(card: Card, name: CardFieldName): string {
  if (name === 'tags') return card.tags.map((tag) => tag.name).join('; ')
  const value = card[name]
  if (value === null) return ''
  if (typeof value === 'object') return value.join('; ')
  return typeof value === 'number' ? `${Math.round(value * 100) / 100}%` : String(value)
}
