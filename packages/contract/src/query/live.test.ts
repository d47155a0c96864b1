import { expect, test } from 'vitest'
import { FIELD_NAMES, fieldOf, keyOf } from '../card/fields.ts'
import { describeRefusal, liveRefusals } from './live.ts'
import { decode } from './query-string.ts'

const refusals = (...entries: [string, string][]) => liveRefusals(decode(entries).query)

test('one value a field, a time range, whole megabytes and the three steps are one call', () => {
  expect(
    refusals(['status', '30'], ['tag', 'a,b'], ['poolId', 'p'], ['used', '100MB..2GB'], ['restPercent', '..20']),
  ).toEqual([])
  expect(refusals(['expireTime', '2026-11-01..'], ['limit', '25'], ['offset', '50'])).toEqual([])
})

test.each<[string, [string, string][], string, string]>([
  [
    'several values',
    [
      ['status', '30'],
      ['status', '35'],
    ],
    'status',
    'several-values',
  ],
  ['an exclusion', [['-tag', 'spare']], 'tag', 'exclusion'],
  ['a missing value', [['no', 'tag']], 'tag', 'missing'],
  ['a range of levels', [['dataLevel', '1GB..']], 'dataLevel', 'range'],
  ['kilobytes', [['used', '100KB..']], 'used', 'whole-megabytes'],
  ['15 percent', [['restPercent', '..15']], 'restPercent', 'percent-steps'],
  ['a lower bound of percent', [['restPercent', '10..20']], 'restPercent', 'percent-steps'],
  ['a sort', [['sort', 'iccid']], 'sort', 'sort'],
  ['free text', [['q', '660123']], 'q', 'text'],
  ['an odd page size', [['limit', '20']], 'limit', 'limit'],
  ['half a page', [['offset', '7']], 'offset', 'offset'],
])('%s is refused by name', (_, entries, key, rule) => {
  expect(refusals(...entries)).toEqual([{ key, rule }])
  expect(describeRefusal({ key, rule: rule as 'sort' })).toContain(key)
})

test('what the document cannot filter is refused for every such field', () => {
  for (const name of FIELD_NAMES.filter((field) => fieldOf(field).live === null)) {
    const value =
      { time: '2026-01-01..', flow: '1MB..', count: '1..' }[fieldOf(name).kind as string] ?? 'first_data_record'
    expect(refusals([keyOf(name), value])).toEqual([{ key: keyOf(name), rule: 'field' }])
  }
})

test('everything that stands in the way is listed at once', () => {
  expect(refusals(['status', '30'], ['status', '35'], ['q', 'x'], ['sort', '-used']).map(({ key }) => key)).toEqual([
    'status',
    'q',
    'sort',
  ])
})
