/** A fleet of hostile cards among ordinary ones, and an index that holds it. For tests. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Card, identityOf } from '@linkdeck/contract'
import { arbitraryCard } from '@linkdeck/contract/testing'
import fc from 'fast-check'
import { madeCard } from '../../bench/made-card.ts'
import { type FleetIndex, openFleetIndex } from '../index.ts'

/** Exactly `size` cards that can be told apart, three of ten ordinary. */
export function hostileFleet(size: number, seed: number): readonly Card[] {
  const cards = new Map<string, Card>()
  const add = (card: Card, limit: number) => {
    const identity = identityOf(card)
    if (identity !== null && cards.size < limit) cards.set(identity, card)
  }
  for (let number = 0; cards.size < size * 0.3; number += 1) add(madeCard(number).card, size)
  for (let turn = 0; cards.size < size; turn += 1) {
    for (const card of fc.sample(arbitraryCard, { numRuns: size, seed: seed + turn })) add(card, size)
  }
  return [...cards.values()]
}

export async function openFilled(cards: readonly Card[]): Promise<{ index: FleetIndex; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'fleet-'))
  const index = await openFleetIndex({ directory })
  const pages = Array.from({ length: Math.ceil(cards.length / 40) }, (_, at) => cards.slice(at * 40, at * 40 + 40))
  await Promise.all(
    pages.map((page) =>
      index.applyPage({ rows: page.map((card) => ({ card, raw: '{}' })), quarantined: [], seenAtMs: 1 }),
    ),
  )
  return {
    index,
    remove: async () => {
      await index.close()
      await rm(directory, { recursive: true })
    },
  }
}
