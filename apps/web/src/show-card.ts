import { type Card, identityOf } from '@linkdeck/contract'
import { currentView, goTo } from './use-address.ts'

/** A card without instance id and ICCID has no address and cannot be opened. */
export function showCard(card: Card, step: 'push' | 'replace'): void {
  const id = identityOf(card)
  if (id !== null) goTo({ ...currentView(), open: { id, iccid: card.iccid } }, step)
}
