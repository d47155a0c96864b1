import type { CardsAnswer } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { sampleSync } from '../testing/sample-sync.ts'
import { isNewer } from './use-new-data.ts'

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
const COMMON = { answer: ANSWER, source: 'auto', sync: sampleSync(), hasEnded: false } as const

test.each([
  ['while nothing has changed', {}, false],
  ['when a crawl has ended', { hasEnded: true }, true],
  ['when the whole fleet was read since', { sync: sampleSync({ asOf: '2026-11-24T03:20:00.000Z' }) }, true],
  ['when more cards are known', { answer: { ...ANSWER, coverage: part }, sync: sampleSync() }, true],
  ['when an older word about fewer cards comes late', { sync: sampleSync({ coverage: part }) }, false],
  ['of a view that was read after the fleet', { answer: { ...ANSWER, asOf: '2026-11-24T03:59:00.000Z' } }, false],
  ['when nobody can say', { sync: null, hasEnded: true }, false],
  ['before there is an answer', { answer: undefined, hasEnded: true }, false],
  ['for a page of the service, now that the fleet is read', { answer: LIVE, hasEnded: true }, true],
  ['for a page of the service that was asked for as such', { answer: LIVE, source: 'live', hasEnded: true }, false],
  [
    'for a page of the service, of a part',
    { answer: LIVE, hasEnded: true, sync: sampleSync({ coverage: part }) },
    false,
  ],
] as const)('new data %s: %j is %s', (_, changes, expected) => {
  expect(isNewer({ ...COMMON, ...changes })).toBe(expected)
})
