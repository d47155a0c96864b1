import type { KnownCard } from './card-row.ts'
import type { Changes } from './changes.ts'
import type { FleetSeed } from './dice.ts'
import { documentCard } from './document-card.ts'
import { GeneratedCard } from './generated-card.ts'

/** The one door to a card: as it was made, or as it is since its last edit. */
export function knownCards(seed: FleetSeed, { edited }: Changes): (index: number) => KnownCard {
  const first = documentCard(seed)
  return (index) => edited(index) ?? (index === 0 ? first : new GeneratedCard(seed, index))
}
