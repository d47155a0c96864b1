/** For tests and benches: crawls of a fleet that changes while it is read, and what they made of it. */
import { isDeepStrictEqual } from 'node:util'
import { REGIME_NAMES, type RegimeName, startSimulator } from '@linkdeck/simulator'
import { openFleetWorld } from './fleet-world.ts'
import { listingOf, mirrorOf } from './mirror.ts'

type Options = {
  cards: number
  regime: RegimeName
  seed: number
  /** Crawls while the fleet changes, before the two at rest. */
  crawls: number
}

/** missed: there all the time, and not known afterwards. removed: known before, not any more, and there all the same. */
export type ChurnCrawl = { missed: string[]; removed: string[]; readings: number; calls: number }

export { REGIME_NAMES }

export async function crawlUnderChurn({ cards, regime, seed, crawls }: Options) {
  const simulator = await startSimulator({ cards, seed: 11, callsPerSecond: Number.POSITIVE_INFINITY })
  const world = await openFleetWorld(simulator)

  async function crawlOnce(): Promise<ChurnCrawl> {
    const before = { listed: simulator.truth().identities, known: await mirrorOf(world.index) }
    const runs = (await world.index.lastRuns(100)).length
    const { calls } = world.meter.read()
    await world.crawl()
    const listed = new Set(simulator.truth().identities)
    const known = await mirrorOf(world.index)
    return {
      missed: before.listed.filter((identity) => listed.has(identity) && !known.has(identity)),
      removed: [...before.known.keys()].filter((identity) => listed.has(identity) && !known.has(identity)),
      readings: (await world.index.lastRuns(100)).length - runs,
      calls: world.meter.read().calls - calls,
    }
  }

  simulator.churn.run(regime, seed)
  const underChurn: ChurnCrawl[] = []
  for (let at = 0; at < crawls; at += 1) underChurn.push(await crawlOnce())
  simulator.churn.run(null)
  const resting = [await crawlOnce(), await crawlOnce()]
  const known = await mirrorOf(world.index)
  const listed = await listingOf(world.linkcard)
  const truth = simulator.truth().identities.sort()
  const isExact = isDeepStrictEqual([...known.keys()], truth) && isDeepStrictEqual(known, listed)
  const sync = await world.fleet.sync()
  await world.close()
  await simulator.close()
  return { underChurn, resting, atRest: { isExact, known, listed, truth, sync } }
}
