/** Crawls of a fleet that changes while it is read: what is there all the time is known, what is there is never removed. */
import { EVERYTHING, identityOf } from '@linkdeck/contract'
import { REGIME_NAMES, type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { crawlUnderChurn } from './testing/crawl-under-churn.ts'
import { type FleetWorld, openFleetWorld } from './testing/fleet-world.ts'
import { mirrorOf } from './testing/mirror.ts'

const CARDS = 480

test.each(REGIME_NAMES)(
  '%s: nothing is missed, nothing that is there is removed, and at rest all is exact',
  async (regime) => {
    const { underChurn, resting, atRest } = await crawlUnderChurn({ cards: CARDS, regime, seed: 5, crawls: 2 })
    for (const { missed, removed } of [...underChurn, ...resting])
      expect({ missed, removed }).toEqual({ missed: [], removed: [] })
    const { known, listed, truth, sync } = atRest
    expect([...known.keys()]).toEqual(truth)
    expect(known).toEqual(listed)
    expect(sync).toMatchObject({
      coverage: { known: truth.length, expected: truth.length, uncertain: 0, complete: true },
      held: { count: 0 },
    })
  },
)

/** A seed of changes whose first edit is of a card on that page; tried on a fleet like the one that is read. */
async function seedOfEditOnPage(pageNo: number): Promise<number> {
  const rehearsal = await startSimulator({ cards: CARDS, seed: 11 })
  const pageOfEdit = (seed: number) => {
    rehearsal.churn.run(null, seed)
    return Math.floor(Number(rehearsal.churn.edit()[0]) / 40) + 1
  }
  let seed = 1
  while (pageOfEdit(seed) !== pageNo) seed += 1
  await rehearsal.close()
  return seed
}

describe('a list', () => {
  let simulator: Simulator
  let world: FleetWorld
  beforeEach(async () => {
    simulator = await startSimulator({ cards: CARDS, seed: 11, callsPerSecond: Number.POSITIVE_INFINITY })
    world = await openFleetWorld(simulator)
  })
  afterEach(async () => {
    await world.close()
    await simulator.close()
  })

  test('of which one reading shows as many cards as the total says hides some of them; two readings do not', async () => {
    simulator.churn.run('balanced', 5)
    const before = simulator.truth().identities
    const seen = new Set<string>()
    for (let offset = 0; offset < CARDS; offset += 40) {
      const { total, rows } = await world.linkcard.listCards({ ...EVERYTHING, offset })
      expect(total).toBe(CARDS)
      for (const row of rows) seen.add(String(identityOf(row)))
    }
    const listed = new Set(simulator.truth().identities)
    const hidden = before.filter((identity) => listed.has(identity) && !seen.has(identity))
    expect(seen.size).toBe(CARDS)
    expect(hidden).not.toEqual([])

    await world.crawl()
    const still = new Set(simulator.truth().identities)
    const known = await mirrorOf(world.index)
    expect(hidden.filter((identity) => still.has(identity) && !known.has(identity))).toEqual([])
  })

  test('in which one card moves behind the last marked page is read again: the card stood on two pages', async () => {
    const seed = await seedOfEditOnPage(11)
    simulator.churn.reorder('modified-last')
    const stepwise: FleetWorld = await openFleetWorld(simulator, {
      upstream: { maxInFlight: 1 },
      onAttempt: () => {
        if (stepwise.meter.read().calls !== 11) return
        simulator.churn.run(null, seed)
        simulator.churn.edit()
      },
    })
    await stepwise.crawl()
    expect((await stepwise.fleet.sync()).history).toMatchObject([{ outcome: 'complete' }, { outcome: 'incomplete' }])
    expect([...(await mirrorOf(stepwise.index)).keys()]).toEqual(simulator.truth().identities.sort())
    await stepwise.close()
  })

  test('that only grows is read once', async () => {
    simulator.churn.run({ order: 'ascending', everyCalls: 3, changes: 1, kinds: ['insert'] })
    await world.crawl()
    expect((await world.fleet.sync()).history).toMatchObject([{ outcome: 'complete' }])
  })

  test('without an order is never called complete', async () => {
    simulator.churn.reorder('shuffled')
    await world.crawl()
    const { coverage, history } = await world.fleet.sync()
    expect(history.map(({ outcome }) => outcome)).toEqual(['incomplete', 'incomplete'])
    expect(coverage).toMatchObject({ expected: CARDS, complete: false })
  })
})
