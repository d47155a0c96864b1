/** For tests: what an index holds, and what the service shows, as far as they can be compared. */
import { type Card, EVERYTHING, identityOf } from '@linkdeck/contract'
import type { FleetIndex } from '@linkdeck/fleet-index'
import type { Linkcard } from '@linkdeck/linkcard'

/** By identity. */
export type Mirror = ReadonlyMap<string, Card>

export async function mirrorOf(index: FleetIndex): Promise<Mirror> {
  const cards: Card[] = []
  for await (const portion of index.stream(EVERYTHING)) cards.push(...portion)
  return byIdentity(cards)
}

/** Page after page, for a fleet that stands still. */
export async function listingOf(linkcard: Linkcard): Promise<Mirror> {
  const cards: Card[] = []
  for (let isEnd = false; !isEnd; ) {
    const { total, rows } = await linkcard.listCards({ ...EVERYTHING, offset: cards.length })
    cards.push(...rows)
    isEnd = cards.length >= Number(total)
  }
  return byIdentity(cards)
}

function byIdentity(cards: readonly Card[]): Mirror {
  const entries = cards.map((card) => [String(identityOf(card)), card] as const)
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
