import { type Card, type CardFieldName, writtenText } from '@linkdeck/contract'
import type { Mask } from '../../masks/use-mask.ts'

/** A value as it is copied: what the service wrote, never the abbreviation on the screen, but masked where that is. '' when there is none. */
export function copyTextOf(card: Card, name: CardFieldName, mask: Mask): string {
  const value = card[name]
  if (typeof value === 'number') return `${Math.round(value * 100) / 100}%`
  return writtenText(card, name, (text) => mask.value(name, text))
}
