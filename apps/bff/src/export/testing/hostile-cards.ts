import { type Card, deriveCard, EMPTY_CARD } from '@linkdeck/contract'
import { arbitraryCard, HOSTILE_TEXTS } from '@linkdeck/contract/testing'
import fc from 'fast-check'

/** For tests: cards with all that answers have brought or could bring; the same ones each time. */
export function anyCards(count: number): Card[] {
  return fc.sample(arbitraryCard, { numRuns: count, seed: 3 })
}

/** A card for each hostile text, as remark and as tag. */
export function hostileCards(): Card[] {
  return HOSTILE_TEXTS.map((text, at) =>
    deriveCard({
      ...EMPTY_CARD,
      iccid: `898603183000000000${String(at).padStart(2, '0')}`,
      remark: text,
      tags: [{ id: null, name: text }],
    }),
  )
}
