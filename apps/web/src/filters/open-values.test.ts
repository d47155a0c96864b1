import { decode } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { sampleCounts } from '../testing/sample-counts.ts'
import type { Counts } from './counts.ts'
import { decodedCredential, FIRST_LISTED, listedValues } from './open-values.ts'

const tags = Array.from({ length: 12 }, (_, at) => ({ value: `tag ${at}`, label: null, count: 100 - at }))
const many = sampleCounts({ facets: [{ key: 'tag', values: tags, missing: 0, distinct: 30 }] })

function listed(search: string, { counts = many, sought = '', isWhole = false }: Partial<Options> = {}) {
  const { query } = decode(new URLSearchParams(search))
  return listedValues({ name: 'tags', query, counts, seen: () => [] }, sought, isWhole).map(({ value }) => value)
}

type Options = { counts: Counts; sought: string; isWhole: boolean }

test('the most frequent values are listed, and all that were counted when somebody asks', () => {
  expect(listed('')).toEqual(tags.slice(0, FIRST_LISTED).map(({ value }) => value))
  expect(listed('', { isWhole: true })).toHaveLength(12)
})

test('what is asked for or ruled out is always listed, at its own place where it was counted', () => {
  expect(listed('tag=tag 11&-tag=tag 9').slice(-2)).toEqual(['tag 9', 'tag 11'])
  expect(listed('tag=never seen')[0]).toBe('never seen')
})

test('a word finds any value that was counted', () => {
  expect(listed('', { sought: ' TAG 1' })).toEqual(['tag 1', 'tag 10', 'tag 11'])
})

test('data levels stand in the order of their size', () => {
  const { query } = decode([])
  const values = listedValues({ name: 'dataLevel', query, counts: sampleCounts(), seen: () => [] }, '', false)
  expect(values.map(({ value }) => value)).toEqual(['30MB', '100MB', '1GB'])
})

test('a directional group is found by its name', () => {
  const { query } = decode([])
  const asked = { name: 'directionalGroupId', query, counts: sampleCounts(), seen: () => [] } as const
  expect(listedValues(asked, 'sens', false)).toEqual([{ value: '55', label: 'sensors', count: 12 }])
})

test('a field that is not counted lists the values of the loaded cards, unless each card has its own', () => {
  const seen = () => [{ value: 'x', label: null }]
  const { query } = decode([])
  const values = (name: 'remark' | 'iccid') => listedValues({ name, query, counts: many, seen }, '', false)
  expect(values('remark')).toHaveLength(1)
  expect(values('iccid')).toEqual([])
})

test('a credential number is put into words, one of another shape is not', () => {
  expect(decodedCredential('CT-SC-M-1-30M', 'en')).toBe('China Telecom · Single card · Monthly')
  expect(decodedCredential('contract 7', 'en')).toBeNull()
})
