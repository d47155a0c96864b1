/** Crawls of a service that fails and lies at random: 30 % of the calls, in 17 ways. */
import { type LinkcardOptions, systemClock } from '@linkdeck/linkcard'
import { type FaultMix, MIXED_FAULTS, type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FleetOptions } from './fleet.ts'
import { openFleetWorld } from './testing/fleet-world.ts'
import { mirrorOf } from './testing/mirror.ts'

const CARDS = 1000
/** A call a page, and four pages that are read again. */
const CLEAN_CALLS = CARDS / 40 + 4
const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1)

let simulator: Simulator
beforeEach(async () => {
  simulator = await startSimulator({ cards: CARDS, seed: 4, callsPerSecond: Number.POSITIVE_INFINITY, slowMs: 100 })
})
afterEach(() => simulator.close())

type Options = { upstream?: Partial<LinkcardOptions> } & Partial<Pick<FleetOptions, 'clock' | 'isWhole'>>

/** What a crawl from nothing to its end found and did. */
async function crawlUnder(mix: FaultMix, options: Options = {}) {
  simulator.clearRequests()
  simulator.setFaultMix(mix)
  const world = await openFleetWorld(simulator, options)
  await world.crawl()
  const mirror = await mirrorOf(world.index)
  const { lastComplete } = await world.fleet.sync()
  await world.close()
  return { cards: [...mirror.keys()], traffic: simulator.traffic(), spent: lastComplete?.callsSpent }
}

describe('30 % of faults', () => {
  test.each(SEEDS)(
    'seed %i: every card is found for less than twice the calls, and every call is in the books',
    async (seed) => {
      const { cards, traffic, spent } = await crawlUnder({ share: 0.3, seed })
      expect(cards).toEqual(simulator.truth().identities.sort())
      expect(traffic.calls).toBeLessThanOrEqual(2 * CLEAN_CALLS)
      expect(traffic.reusedNonces).toBe(0)
      expect(spent).toBe(traffic.calls)
    },
  )
})

test('a crawl that believes every page loses cards', async () => {
  const found: number[] = []
  for (const seed of SEEDS.slice(0, 3)) {
    const { cards } = await crawlUnder({ share: 0.3, seed }, { isWhole: () => true })
    found.push(cards.length)
  }
  expect(Math.min(...found)).toBeLessThan(CARDS)
})

test('no second has more calls than the rate allows, those that fail and are made again counted', async () => {
  const PER_SECOND = 20
  const clock = systemClock(() => performance.timeOrigin + performance.now())
  const starts: number[] = []
  const nonce = () => {
    starts.push(clock.now())
    return crypto.randomUUID()
  }
  const quick = MIXED_FAULTS.filter((kind) => !['hang', 'slow-headers', 'refused'].includes(kind))
  await crawlUnder({ share: 0.3, kinds: quick }, { clock, upstream: { clock, nonce, callsPerSecond: PER_SECOND } })
  expect(starts.length).toBeGreaterThan(CLEAN_CALLS)
  // A call is signed a moment after its turn has come: that much of the second may be gone.
  for (const [at, start] of starts.slice(PER_SECOND).entries()) expect(start - Number(starts[at])).toBeGreaterThan(900)
})
