import { SyncAnswer } from '@linkdeck/contract'
import type { FleetState, Run } from '@linkdeck/fleet-index'
import { expect, test } from 'vitest'
import { createCallMeter } from './call-meter.ts'
import type { Crawler } from './crawler.ts'
import { createProgress } from './progress.ts'
import { readDoubts, type SyncParts, syncAnswer } from './sync-answer.ts'
import { createTally } from './tally.ts'

const NOW_MS = Date.parse('2026-11-24T12:00:00Z')
const HOUR_MS = 3_600_000
const RUN: Run = {
  id: 'one',
  account: 'test',
  scope: '',
  startedAtMs: NOW_MS - HOUR_MS,
  finishedAtMs: NOW_MS - HOUR_MS / 2,
  outcome: 'complete',
  checkpoint: null,
  totalFirst: 1000,
  totalLast: 1001,
  callsSpent: 27,
}
const REST: ReturnType<Crawler['now']> = {
  crawl: null,
  views: [],
  nextAtMs: null,
  intervalMs: HOUR_MS,
  otherAccount: false,
}

/** The answer of a crawler in that state over an index of that age. */
async function answerOf(now: Partial<typeof REST>, { asOfMs, ...coverage }: Partial<Coverage> = {}) {
  const parts: SyncParts = {
    index: {
      heldRemovals: async () => ({ count: 1, sinceMs: NOW_MS, sample: [{ identity: '7', iccid: null, cursor: '9' }] }),
      quarantined: async () => [],
      unknownValues: async () => [],
      lastCompleteRun: async () => RUN,
      lastRuns: async () => [{ ...RUN, outcome: 'running', finishedAtMs: null }, RUN],
      rebuilt: null,
    },
    crawler: { now: () => ({ ...REST, ...now }) },
    meter: createCallMeter(),
    tally: createTally(),
    callsPerSecond: 10,
    now: () => NOW_MS,
  }
  const state: FleetState = {
    coverage: { known: 1000, expected: 1001, uncertain: 0, complete: true, ...coverage },
    asOfMs: asOfMs === undefined ? NOW_MS - HOUR_MS : asOfMs,
  }
  return SyncAnswer.parse(syncAnswer(parts, state, await readDoubts(parts)))
}
type Coverage = FleetState['coverage'] & { asOfMs: number | null }

const troubled = () => {
  const about = { id: 'two', scope: '', callsPerSecond: 10, startedAtMs: NOW_MS, onChange: () => {} }
  const progress = createProgress(about)
  progress.failed()
  return progress.answer()
}

test.each([
  ['an hour old, with a crawl an hour', {}, NOW_MS - HOUR_MS, false],
  ['two hours old', {}, NOW_MS - 2 * HOUR_MS, false],
  ['older than two intervals', {}, NOW_MS - 2 * HOUR_MS - 1, true],
  ['older than two intervals of a crawl that takes its time', { intervalMs: 5 * HOUR_MS }, NOW_MS - 9 * HOUR_MS, false],
  ['a day old, with crawls by hand', { intervalMs: 0 }, NOW_MS - 36 * HOUR_MS, false],
  ['older than the usage of the day before', { intervalMs: 0 }, NOW_MS - 36 * HOUR_MS - 1, true],
  ['fresh, but of another account', { otherAccount: true }, NOW_MS, true],
  ['fresh, but crawls are failing', { crawl: troubled() }, NOW_MS, true],
  ['empty', {}, null, false],
])('an index that is %s: stale %j', async (_, now, asOfMs, isStale) => {
  expect((await answerOf(now, { asOfMs })).isStale).toBe(isStale)
})

test('the next crawl is told with its cost: a call a page, at the rate of the account', async () => {
  const nextAtMs = NOW_MS + HOUR_MS
  expect((await answerOf({ nextAtMs })).next).toEqual({
    at: '2026-11-24T13:00:00.000Z',
    cost: { calls: 26, seconds: 2.6, callsPerSecond: 10 },
  })
  expect((await answerOf({ nextAtMs }, { expected: null })).next).toMatchObject({ cost: null })
  expect((await answerOf({ nextAtMs }, { expected: 902_880 })).next?.cost).toMatchObject({
    calls: 22_572,
    seconds: 2257.2,
  })
  expect((await answerOf({})).next).toBeNull()
})

test('crawls that ended are history, the one under way is not', async () => {
  const { history, lastComplete, held } = await answerOf({})
  expect(history).toEqual([
    {
      scope: '',
      outcome: 'complete',
      startedAt: '2026-11-24T11:00:00.000Z',
      finishedAt: '2026-11-24T11:30:00.000Z',
      total: 1001,
      callsSpent: 27,
    },
  ])
  expect(lastComplete).toEqual(history[0])
  expect(held).toEqual({ count: 1, since: '2026-11-24T12:00:00.000Z', sample: [{ identity: '7', iccid: null }] })
})
