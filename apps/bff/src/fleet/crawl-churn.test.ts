/** Crawls of a fleet that changes while it is read: what is there all the time is known, what is there is never removed. */
import { EVERYTHING, identityOf } from '@linkdeck/contract'
import { REGIME_NAMES, type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FleetWorld, openFleetWorld } from './testing/fleet-world.ts'
import { listingOf, mirrorOf } from './testing/mirror.ts'

const CARDS = 480

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

const missing = (identities: readonly string[], from: { has: (identity: string) => boolean }) =>
  identities.filter((identity) => !from.has(identity))

describe.each(REGIME_NAMES)('%s', (regime) => {
  test('nothing that was there all the time is missed, nothing that is there is removed, and at rest all is exact', async () => {
    simulator.churn.run(regime, 5)
    for (const crawl of ['first', 'second']) {
      const before = simulator.truth().identities
      const known = await mirrorOf(world.index)
      await world.crawl()
      const after = simulator.truth().identities
      const mirror = await mirrorOf(world.index)
      const stayed = missing(before, { has: (identity) => !after.includes(identity) })
      const removed = missing([...known.keys()], mirror)
      expect({ crawl, missed: missing(stayed, mirror) }).toEqual({ crawl, missed: [] })
      expect(removed.filter((identity) => after.includes(identity))).toEqual([])
    }
    simulator.churn.run(null)
    await world.crawl()
    await world.crawl()
    expect([...(await mirrorOf(world.index)).keys()]).toEqual(simulator.truth().identities.sort())
    expect(await mirrorOf(world.index)).toEqual(await listingOf(world.linkcard))
    const { coverage, held } = await world.fleet.sync()
    const { size } = simulator.fleet
    expect({ coverage, held: held.count }).toEqual({
      coverage: { known: size, expected: size, uncertain: 0, complete: true },
      held: 0,
    })
  })
})

test('one reading whose cards are as many as the total says misses cards, and two readings do not', async () => {
  simulator.churn.run('balanced', 5)
  const before = simulator.truth().identities
  const seen = new Set<string>()
  for (let offset = 0; offset < CARDS; offset += 40) {
    const { total, rows } = await world.linkcard.listCards({ ...EVERYTHING, offset })
    expect(total).toBe(CARDS)
    for (const row of rows) seen.add(String(identityOf(row)))
  }
  const stayed = simulator.truth().identities.filter((identity) => before.includes(identity))
  expect(seen.size).toBe(CARDS)
  expect(missing(stayed, seen)).not.toEqual([])

  await world.crawl()
  expect(missing(stayed, await mirrorOf(world.index)).filter((identity) => isListed(identity))).toEqual([])
})

const isListed = (identity: string) => simulator.truth().identities.includes(identity)

test('a fleet that only grows is read once', async () => {
  simulator.churn.run({ order: 'ascending', everyCalls: 3, changes: 1, kinds: ['insert'] })
  await world.crawl()
  expect((await world.fleet.sync()).history).toMatchObject([{ outcome: 'complete' }])
})

test('a list without an order is never called complete', async () => {
  simulator.churn.reorder('shuffled')
  await world.crawl()
  const { coverage, history } = await world.fleet.sync()
  expect(history.map(({ outcome }) => outcome)).toEqual(['incomplete', 'incomplete'])
  expect(coverage).toMatchObject({ expected: CARDS, complete: false })
})
