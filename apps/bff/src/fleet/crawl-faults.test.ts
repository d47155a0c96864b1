/** Crawls of a service that fails and lies at random: 30 % of the calls, in 17 ways. */
import { systemClock } from '@linkdeck/linkcard'
import { MIXED_FAULTS } from '@linkdeck/simulator'
import { expect, test } from 'vitest'
import { crawlUnderFaults } from './testing/crawl-under-faults.ts'

const CARDS = 1000
/** A call a page, and four pages that are read again. */
const CLEAN_CALLS = CARDS / 40 + 4
const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1)

test.concurrent.each(SEEDS)(
  'seed %i: every card is found for at most twice the calls, all of them in the books',
  async (seed) => {
    const { isExact, areBooksRight, calls, reusedNonces } = await crawlUnderFaults({
      cards: CARDS,
      mix: { share: 0.3, seed },
    })
    expect({ isExact, areBooksRight, reusedNonces }).toEqual({ isExact: true, areBooksRight: true, reusedNonces: 0 })
    expect(calls).toBeLessThanOrEqual(2 * CLEAN_CALLS)
  },
)

test('a crawl that believes every page loses cards', async () => {
  const lost = async (seed: number) => {
    const { known } = await crawlUnderFaults({ cards: CARDS, mix: { share: 0.3, seed }, isWhole: () => true })
    return CARDS - known
  }
  let most = 0
  for (const seed of SEEDS) {
    most = await lost(seed)
    if (most > 0) break
  }
  expect(most).toBeGreaterThan(0)
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
  const upstream = { clock, nonce, callsPerSecond: PER_SECOND }
  await crawlUnderFaults({ cards: CARDS, mix: { share: 0.3, kinds: quick }, clock, upstream })
  expect(starts.length).toBeGreaterThan(CLEAN_CALLS)
  // A call is signed a moment after its turn has come: that much of the second may be gone.
  for (const [at, start] of starts.slice(PER_SECOND).entries()) expect(start - Number(starts[at])).toBeGreaterThan(900)
})
