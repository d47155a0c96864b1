import type { Problem } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { sampleCrawl, sampleSync } from '../testing/sample-sync.ts'
import { percentOf, syncStateOf } from './sync-state.ts'

const problem: Problem = { kind: 'upstream-unreachable', message: '' }
const held = { count: 3, since: null, sample: [] }
const part = { known: 3200, expected: 12_480, uncertain: 0, complete: false }
const nothing = { known: 0, expected: null, uncertain: 0, complete: false }

test.each([
  ['not known yet', undefined, 'unknown'],
  ['not readable', null, 'unknown'],
  ['whole', sampleSync(), 'complete'],
  ['empty and being read', sampleSync({ coverage: nothing, crawl: sampleCrawl() }), 'underway'],
  ['whole and being read again', sampleSync({ crawl: sampleCrawl() }), 'underway'],
  ['empty', sampleSync({ coverage: nothing }), 'none'],
  ['whole, of an empty account', sampleSync({ coverage: { ...nothing, expected: 0, complete: true } }), 'complete'],
  ['stopped half way', sampleSync({ coverage: part }), 'partial'],
  ['old, though being read again', sampleSync({ isStale: true, crawl: sampleCrawl() }), 'stale'],
  ['full of removals that wait', sampleSync({ held }), 'held'],
  ['waiting for the service', sampleSync({ isStale: true, crawl: sampleCrawl({ problem }), held }), 'failing'],
  ['that of another account', sampleSync({ otherAccount: true, isStale: true }), 'failing'],
] as const)('an index that is %s is said to be so', (_, sync, state) => {
  expect(syncStateOf(sync)).toBe(state)
})

test.each([
  [0, null, null],
  [0, 0, 100],
  [3200, 12_800, 25],
  [13_000, 12_800, 100],
])('%d cards of %j are %j percent', (cards, total, percent) => {
  expect(percentOf({ cards, total })).toBe(percent)
})
