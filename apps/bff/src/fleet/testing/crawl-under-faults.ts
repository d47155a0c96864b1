/** For tests and benches: a crawl from nothing to its end over a service that fails and lies at random. */
import type { LinkcardOptions } from '@linkdeck/linkcard'
import { type FaultMix, startSimulator } from '@linkdeck/simulator'
import type { FleetOptions } from '../fleet.ts'
import { openFleetWorld } from './fleet-world.ts'
import { mirrorOf } from './mirror.ts'

type Options = {
  cards: number
  /** null: a service without a fault. */
  mix: FaultMix | null
  upstream?: Partial<LinkcardOptions>
} & Partial<Pick<FleetOptions, 'clock' | 'isWhole'>>

/** A call that hangs is given up after a second in truth: a busy machine needs less for one that does not. */
const ATTEMPT_TIMEOUT_MS = 20_000

export async function crawlUnderFaults({ cards, mix, upstream, ...options }: Options) {
  const simulator = await startSimulator({ cards, seed: 4, callsPerSecond: Number.POSITIVE_INFINITY, slowMs: 100 })
  simulator.setFaultMix(mix)
  const world = await openFleetWorld(simulator, {
    ...options,
    upstream: { attemptTimeoutMs: ATTEMPT_TIMEOUT_MS, ...upstream },
  })
  await world.crawl()
  const known = [...(await mirrorOf(world.index)).keys()]
  const truth = simulator.truth().identities.sort()
  const { meter } = await world.fleet.sync()
  const runs = await world.index.lastRuns(10)
  await world.close()
  await simulator.close()
  const { calls, reusedNonces } = simulator.traffic()
  return {
    known: known.length,
    isExact: known.length === truth.length && known.every((identity, at) => identity === truth[at]),
    calls,
    /** Whether every call that was made stands in the books of a run. */
    areBooksRight: meter.calls === runs.reduce((sum, { callsSpent }) => sum + callsSpent, 0),
    reusedNonces,
  }
}
