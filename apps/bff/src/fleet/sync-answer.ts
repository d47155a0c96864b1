/** Everything there is to say about the mirror, put together. */
import type { CrawlEnd, Forecast, SyncAnswer } from '@linkdeck/contract'
import type { FleetIndex, FleetState, Run } from '@linkdeck/fleet-index'
import type { CallMeter } from './call-meter.ts'
import type { Crawler } from './crawler.ts'
import { PAGE_SIZE } from './list-watch.ts'
import { WHOLE_FLEET } from './scope.ts'
import type { Tally } from './tally.ts'

export type SyncParts = {
  index: Pick<FleetIndex, 'heldRemovals' | 'quarantined' | 'unknownValues' | 'lastCompleteRun' | 'lastRuns' | 'rebuilt'>
  crawler: Pick<Crawler, 'now'>
  meter: CallMeter
  tally: Tally
  callsPerSecond: number
  now: () => number
}

/** What takes a while to find out, and rarely changes. */
export type Doubts = Pick<SyncAnswer, 'held' | 'quarantined' | 'unknownValues' | 'lastComplete' | 'history'>

const HISTORY = 10
/** With crawls only by hand, this old is stale: usage itself is a day late. */
const STALE_BY_HAND_MS = 36 * 3_600_000

export async function readDoubts({ index }: SyncParts): Promise<Doubts> {
  const [held, quarantined, unknownValues, last, runs] = await Promise.all([
    index.heldRemovals(),
    index.quarantined(),
    index.unknownValues(),
    index.lastCompleteRun(WHOLE_FLEET),
    index.lastRuns(HISTORY),
  ])
  return {
    held: {
      count: held.count,
      since: iso(held.sinceMs),
      sample: held.sample.map(({ identity, iccid }) => ({ identity, iccid })),
    },
    quarantined,
    unknownValues,
    lastComplete: last && endOf(last),
    history: runs.flatMap((run) => endOf(run) ?? []),
  }
}

export function syncAnswer(parts: SyncParts, { coverage, asOfMs }: FleetState, doubts: Doubts): SyncAnswer {
  const { index, crawler, meter, tally, callsPerSecond, now } = parts
  const { crawl, views, nextAtMs, intervalMs, otherAccount } = crawler.now()
  const staleAfterMs = intervalMs === 0 ? STALE_BY_HAND_MS : 2 * intervalMs
  const isOld = asOfMs !== null && now() - asOfMs > staleAfterMs
  const next =
    nextAtMs === null ? null : { at: new Date(nextAtMs).toISOString(), cost: costOf(coverage.expected, callsPerSecond) }
  return {
    coverage,
    asOf: iso(asOfMs),
    isStale: isOld || otherAccount || (crawl !== null && crawl.problem !== null),
    crawl,
    views,
    next,
    otherAccount,
    unfitting: tally.read(),
    meter: { ...meter.read(), callsPerSecond },
    rebuilt: index.rebuilt?.reason ?? null,
    ...doubts,
  }
}

/** A call a page; what a crawl has to look up besides is not known before. */
function costOf(cards: number | null, callsPerSecond: number): Forecast | null {
  if (cards === null) return null
  const calls = Math.max(1, Math.ceil(cards / PAGE_SIZE))
  return { calls, seconds: calls / callsPerSecond, callsPerSecond }
}

function endOf({ scope, outcome, startedAtMs, finishedAtMs, totalLast, callsSpent }: Run): CrawlEnd | null {
  if (outcome === 'running' || finishedAtMs === null) return null
  const times = { startedAt: new Date(startedAtMs).toISOString(), finishedAt: new Date(finishedAtMs).toISOString() }
  return { scope, outcome, ...times, total: totalLast, callsSpent }
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
