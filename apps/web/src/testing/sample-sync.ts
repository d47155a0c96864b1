/** The state of a fleet index for tests: 12,480 cards, all read this morning, nothing under way, nothing doubtful. */
import type { Crawl, SyncAnswer } from '@linkdeck/contract'

const COMPLETE: SyncAnswer = {
  coverage: { known: 12_480, expected: 12_480, uncertain: 0, complete: true },
  asOf: '2026-11-24T03:12:00.000Z',
  isStale: false,
  crawl: null,
  views: [],
  next: { at: '2026-11-24T05:12:00.000Z', cost: { calls: 312, seconds: 31.2, callsPerSecond: 10 } },
  lastComplete: {
    scope: '',
    outcome: 'complete',
    startedAt: '2026-11-24T03:12:00.000Z',
    finishedAt: '2026-11-24T03:12:34.000Z',
    total: 12_480,
    callsSpent: 318,
  },
  history: [],
  held: { count: 0, since: null, sample: [] },
  otherAccount: false,
  quarantined: [],
  unknownValues: [],
  unfitting: [],
  meter: { calls: 412, throttled: 0, callsPerSecond: 10 },
  rebuilt: null,
}

export function sampleSync(changes: Partial<SyncAnswer> = {}): SyncAnswer {
  return { ...COMPLETE, ...changes }
}

const READING: Crawl = {
  id: 'crawl-1',
  scope: '',
  step: 'pages',
  startedAt: '2026-11-24T03:59:00.000Z',
  cards: 3200,
  total: 12_480,
  callsSpent: 84,
  left: { calls: 232, seconds: 23.2, callsPerSecond: 10 },
  problem: null,
}

export function sampleCrawl(changes: Partial<Crawl> = {}): Crawl {
  return { ...READING, ...changes }
}
