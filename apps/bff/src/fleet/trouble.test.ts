/** What stands in a crawl's way is shown, nothing is lost by it, and the crawl goes on by itself when it is out of the way. */
import { type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FleetWorld, openFleetWorld } from './testing/fleet-world.ts'
import { mirrorOf } from './testing/mirror.ts'

let simulator: Simulator
beforeEach(async () => {
  simulator = await startSimulator({ cards: 400, seed: 8, callsPerSecond: Number.POSITIVE_INFINITY })
})
afterEach(() => simulator.close())

const problemOf = async ({ fleet }: FleetWorld) => (await fleet.sync()).crawl?.problem?.kind

async function expectWhole(world: FleetWorld): Promise<void> {
  const { crawl, coverage } = await world.fleet.sync()
  expect({ crawl, coverage }).toEqual({
    crawl: null,
    coverage: { known: 400, expected: 400, uncertain: 0, complete: true },
  })
  expect([...(await mirrorOf(world.index)).keys()]).toEqual(simulator.truth().identities.sort())
}

test.each([
  ['wrong-key', 'upstream-key'],
  ['bad-signature', 'upstream-signature'],
  ['expired-token', 'upstream-token'],
  ['no-permission', 'upstream-permission'],
  ['refused', 'upstream-refused'],
  ['unavailable', 'upstream-unavailable'],
] as const)('%s in the middle of a crawl', async (fault, kind) => {
  const world: FleetWorld = await openFleetWorld(simulator, {
    onAttempt: () => {
      if (world.meter.read().calls === 5) simulator.setFault(fault)
    },
  })
  world.fleet.crawls.begin('')
  await expect.poll(() => problemOf(world), { timeout: 20_000 }).toBe(kind)
  const { isStale, coverage } = await world.fleet.sync()
  expect({ isStale, complete: coverage.complete }).toEqual({ isStale: true, complete: false })
  expect(coverage.known).toBeLessThan(400)
  simulator.setFault(null)
  await world.fleet.rest()
  await expectWhole(world)
  await world.close()
})

test('a key that is mended in its file is taken up without a restart', async () => {
  let accessKeySecret = 'mistyped'
  const { accessKeyId } = simulator
  const world = await openFleetWorld(simulator, {
    upstream: { credentials: async () => ({ accessKeyId, accessKeySecret }) },
  })
  world.fleet.crawls.begin('')
  await expect.poll(() => problemOf(world), { timeout: 20_000 }).toBe('upstream-signature')
  expect((await world.index.state()).coverage.known).toBe(0)
  accessKeySecret = simulator.accessKeySecret
  await world.fleet.rest()
  await expectWhole(world)
  await world.close()
})

test('a store that refuses to write is told, and what was read is asked again', async () => {
  const world = await openFleetWorld(simulator)
  const { applyPage } = world.index
  let isFull = true
  world.index.applyPage = (page) => (isFull ? Promise.reject(new Error('no space left')) : applyPage(page))
  world.fleet.crawls.begin('')
  await expect.poll(() => problemOf(world), { timeout: 20_000 }).toBe('internal')
  isFull = false
  await world.fleet.rest()
  await expectWhole(world)
  expect(world.logged).toHaveLength(1)
  await world.close()
})

test('a quota that is lower than the rate slows the crawl down, and every card is read', async () => {
  const strict = await startSimulator({ cards: 400, seed: 8, callsPerSecond: 40 })
  const world = await openFleetWorld(strict, { upstream: { callsPerSecond: 100 } })
  await world.crawl()
  expect([...(await mirrorOf(world.index)).keys()]).toEqual(strict.truth().identities.sort())
  await world.close()
  await strict.close()
})
