import type { CardsAnswer } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { sampleSync } from '../testing/sample-sync.ts'
import { hasMoved, isNewer } from './use-new-data.ts'

const { coverage, asOf } = sampleSync()

const ANSWER: CardsAnswer = {
  total: 940,
  offset: 0,
  limit: 40,
  rows: [],
  source: 'index',
  asOf: asOf ?? '',
  requestId: null,
  remarks: [],
  coverage,
}
const LIVE: CardsAnswer = { ...ANSWER, source: 'live', requestId: 'REQ-1' }

const part = { ...coverage, known: 3200, complete: false }
const COMMON = { answer: ANSWER, source: 'auto', sync: sampleSync(), hasMoved: false } as const

test.each([
  ['while nothing has changed', {}, false],
  ['when the index has moved', { hasMoved: true }, true],
  ['when the whole fleet was read since', { sync: sampleSync({ asOf: '2026-11-24T03:20:00.000Z' }) }, true],
  ['when more cards are known', { answer: { ...ANSWER, coverage: part }, sync: sampleSync() }, true],
  ['when an older word about fewer cards comes late', { sync: sampleSync({ coverage: part }) }, false],
  ['of a view that was read after the fleet', { answer: { ...ANSWER, asOf: '2026-11-24T03:59:00.000Z' } }, false],
  ['when nobody can say', { sync: null, hasMoved: true }, false],
  ['before there is an answer', { answer: undefined, hasMoved: true }, false],
  ['for a page of the service, now that the fleet is read', { answer: LIVE, hasMoved: true }, true],
  ['for a page of the service that was asked for as such', { answer: LIVE, source: 'live', hasMoved: true }, false],
  [
    'for a page of the service, of a part',
    { answer: LIVE, hasMoved: true, sync: sampleSync({ coverage: part }) },
    false,
  ],
] as const)('new data %s: %j is %s', (_, changes, expected) => {
  expect(isNewer({ ...COMMON, ...changes })).toBe(expected)
})

test.each([
  ['nothing', {}, false],
  ['the end of a crawl', { lastEnd: '2' }, true],
  ['cards that were removed', { known: 90 }, true],
  ['more cards, for the answer may know them already', { known: 110 }, false],
])('the index moves by %s', (_, changes, expected) => {
  const before = { lastEnd: '1', known: 100 }
  expect(hasMoved(before, { ...before, ...changes })).toBe(expected)
  expect(hasMoved(null, { ...before, ...changes })).toBe(false)
})
