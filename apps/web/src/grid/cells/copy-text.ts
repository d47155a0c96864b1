import type { Card, CardFieldName } from '@linkdeck/contract'
import type { Mask } from '../../masks/use-mask.ts'

/** A value as it is copied: what the service wrote, never the abbreviation on the screen, but masked where that is. '' when there is none. */
export function copyTextOf(card: Card, name: CardFieldName, mask: Mask): string {
  if (name === 'tags') return card.tags.map((tag) => tag.name).join('; ')
  const value = card[name]
  if (value === null) return ''
  if (typeof value === 'object') return value.map((one) => mask.value(name, one)).join('; ')
  return typeof value === 'number' ? `${Math.round(value * 100) / 100}%` : mask.value(name, String(value))
}
