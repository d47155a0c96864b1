/** For tests: a mirror of which nothing is known yet, but for what the test says. */
import type { SyncAnswer } from '@linkdeck/contract'

export function aSyncAnswer(part: Partial<SyncAnswer>): SyncAnswer {
  return {
    coverage: { known: 0, expected: null, uncertain: 0, complete: false },
    asOf: null,
    isStale: false,
    crawl: null,
    views: [],
    next: null,
    lastComplete: null,
    history: [],
    held: { count: 0, since: null, sample: [] },
    otherAccount: false,
    quarantined: [],
    unknownValues: [],
    unfitting: [],
    meter: { calls: 0, throttled: 0, callsPerSecond: 10 },
    rebuilt: null,
    ...part,
  }
}
