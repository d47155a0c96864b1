/** Fleets that vanish in part or as a whole, for good or for a while: nothing goes that a person would miss. */
import type { Linkcard } from '@linkdeck/linkcard'
import { type Simulator, type SimulatorOptions, startSimulator } from '@linkdeck/simulator'
import { afterEach, describe, expect, test } from 'vitest'
import { linkcardTo } from '../test-world.ts'
import { type FleetWorld, fastClock, openFleetWorld } from './testing/fleet-world.ts'
import { mirrorOf } from './testing/mirror.ts'

const CARDS = 200

let simulator: Simulator
const worlds: FleetWorld[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
  await simulator.close()
})

const start = async (options: SimulatorOptions = {}) => {
  simulator = await startSimulator({ cards: CARDS, seed: 6, callsPerSecond: Number.POSITIVE_INFINITY, ...options })
}

/** A world that has read its fleet. */
async function readWorld(options: Parameters<typeof openFleetWorld>[1] = {}) {
  const world = await openFleetWorld(simulator, options)
  worlds.push(world)
  await world.crawl()
  return world
}

async function crawlTimes(world: FleetWorld, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) await world.crawl()
}

const knownTo = async ({ index }: FleetWorld) => [...(await mirrorOf(index)).keys()]
const listed = () => simulator.truth().identities.sort()

describe('a few cards that are gone', () => {
  test('stay until two crawls have not found them, and are uncertain meanwhile', async () => {
    await start()
    const world = await readWorld()
    simulator.churn.remove(3)
    await world.crawl()
    expect((await world.fleet.sync()).coverage).toEqual({ known: 200, expected: 197, uncertain: 3, complete: true })
    await world.crawl()
    expect((await world.fleet.sync()).coverage).toEqual({ known: 197, expected: 197, uncertain: 0, complete: true })
    expect(await knownTo(world)).toEqual(listed())
  })

  test('stay when the service shows them again in between, and return when it does so later', async () => {
    await start()
    const world = await readWorld()
    const all = listed()
    simulator.churn.vanish(0.02)
    await world.crawl()
    simulator.churn.restore()
    await world.crawl()
    simulator.churn.vanish(0.02)
    await world.crawl()
    expect(await knownTo(world)).toEqual(all)
    await world.crawl()
    expect(await knownTo(world)).toEqual(listed())
    simulator.churn.restore()
    await world.crawl()
    expect(await knownTo(world)).toEqual(all)
  })

  test('stay while the service ignores the ICCID that a look-up asks for', async () => {
    await start({ ignoredFilters: ['Iccid'] })
    const world = await readWorld()
    simulator.churn.remove(3)
    await crawlTimes(world, 3)
    const { coverage, otherAccount, unfitting } = await world.fleet.sync()
    expect({ coverage, otherAccount }).toEqual({
      coverage: { known: 200, expected: 197, uncertain: 3, complete: true },
      otherAccount: false,
    })
    expect(unfitting).toMatchObject([{ key: 'iccid' }])
  })

  test('stay while look-ups find nothing although the list is read', async () => {
    await start()
    const clock = fastClock()
    const service = linkcardTo(simulator, { clock })
    let isNarrow = false
    const lookUp: Linkcard['lookUp'] = (iccid, asker) => service.lookUp(isNarrow ? 'no card' : iccid, asker)
    const world = await readWorld({ clock, linkcard: { ...service, lookUp } })
    simulator.churn.remove(3)
    isNarrow = true
    await crawlTimes(world, 3)
    const coverage = { known: 200, expected: 197, uncertain: 3, complete: true }
    expect(await world.fleet.sync()).toMatchObject({ coverage, otherAccount: false })
    isNarrow = false
    await crawlTimes(world, 2)
    expect(await knownTo(world)).toEqual(listed())
  })
})

describe('half of the fleet', () => {
  /** Everything is still known, and half of it waits for a person. */
  async function halfGone() {
    await start()
    const world = await readWorld()
    simulator.churn.vanish(0.5)
    await crawlTimes(world, 3)
    const { held, coverage } = await world.fleet.sync()
    expect({ coverage, count: held.count }).toEqual({
      coverage: { known: 200, expected: 100, uncertain: 100, complete: true },
      count: 100,
    })
    expect(held).toMatchObject({ since: expect.any(String), sample: { length: 20 } })
    return world
  }

  test('goes only when a person approves of that number, and then exactly that half', async () => {
    const world = await halfGone()
    expect(await world.index.approveHeld(99, world.clock.now())).toEqual({ removed: 0, held: 100 })
    expect(await knownTo(world)).toHaveLength(200)
    expect(await world.index.approveHeld(100, world.clock.now())).toEqual({ removed: 100, held: 0 })
    expect(await knownTo(world)).toEqual(listed())
  })

  test('stays when a person says so, and has to be missed anew', async () => {
    const world = await halfGone()
    expect(await world.index.dismissHeld()).toBe(100)
    world.fleet.decided()
    await world.crawl()
    expect((await world.fleet.sync()).held.count).toBe(0)
    expect(await knownTo(world)).toHaveLength(200)
  })

  test('is no longer held once the service shows it again', async () => {
    const world = await halfGone()
    simulator.churn.restore()
    await world.crawl()
    const { held, coverage } = await world.fleet.sync()
    expect({ coverage, held: held.count }).toEqual({
      coverage: { known: 200, expected: 200, uncertain: 0, complete: true },
      held: 0,
    })
  })
})

describe('the whole fleet', () => {
  test('of an empty account is kept, it is said that the account is another one, and crawls go on once it is back', async () => {
    await start()
    const world = await readWorld()
    simulator.churn.vanish(1)
    await crawlTimes(world, 3)
    expect(await world.fleet.sync()).toMatchObject({ otherAccount: true, isStale: true, held: { count: 0 } })
    expect(await knownTo(world)).toHaveLength(200)
    simulator.churn.restore()
    simulator.churn.remove(1)
    await crawlTimes(world, 2)
    expect(await world.fleet.sync()).toMatchObject({ otherAccount: false, isStale: false })
    expect(await knownTo(world)).toEqual(listed())
  })

  test('may vanish for a moment in the middle of a crawl', async () => {
    await start()
    let calls = 0
    const onAttempt = () => {
      calls += 1
      if (calls === 3) simulator.churn.vanish(1)
      if (calls === 9) simulator.churn.restore()
    }
    expect(await knownTo(await readWorld({ onAttempt }))).toEqual(listed())
  })
})
