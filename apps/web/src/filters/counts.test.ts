import { decode } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { sampleCounts, sampleFacets } from '../testing/sample-counts.ts'
import { countOf, missingCounts } from './counts.ts'

const read = (search: string) => decode(new URLSearchParams(search)).query

test('a value that was not counted has no number, a counted zero is a number', () => {
  const counts = sampleCounts()
  expect(countOf(counts, 'vendor', 'CMCC')).toBe(12_480)
  expect(countOf(counts, 'vendor', 'VNO')).toBe(0)
  expect(countOf(counts, 'tags', 'rare')).toBeNull()
  expect(countOf(counts, 'remark', 'x')).toBeNull()
  expect(countOf(null, 'vendor', 'CMCC')).toBeNull()
})

test.each([
  ['without a condition of its own, the rest of the total has a value', '', 'vendor', { any: 101, none: 14_899 }],
  ['beside a condition, the sum of all values has one', 'vendor=VNO', 'vendor', { any: 101, none: 14_899 }],
  [
    'cards with several tags would be counted twice, so nothing is said',
    'tag=depot',
    'tags',
    { any: 14_290, none: null },
  ],
  ['a histogram tells what is missing', '', 'restPercent', { any: 40, none: 14_960 }],
  ['beside a condition it tells how many have a value', 'restPercent=..10', 'restPercent', { any: 40, none: 5_501 }],
  ['a field that is not counted has no numbers', '', 'remark', { any: null, none: null }],
] as const)('%s', (_, search, name, expected) => {
  expect(missingCounts(sampleCounts(), name, read(search))).toEqual(expected)
})

test('a facet of which not every value is listed has no sum', () => {
  const counts = sampleCounts({ facets: sampleFacets().facets.map((facet) => ({ ...facet, distinct: 9 })) })
  expect(missingCounts(counts, 'vendor', read('vendor=VNO')).none).toBeNull()
})

test('old counts belong to another question, so nothing is computed from them', () => {
  expect(missingCounts(sampleCounts({}, true), 'vendor', read(''))).toEqual({ any: 101, none: null })
})
