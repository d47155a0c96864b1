import { expect, test } from 'vitest'
import { foldName, readName } from './person-name.ts'

test.each([
  ['Ada', 'Ada'],
  ['  Ada   Lovelace\t', 'Ada Lovelace'],
  ['Ａｄａ', 'Ada'],
  ['王小明', '王小明'],
  ['x'.repeat(60), 'x'.repeat(60)],
  ['x'.repeat(61), null],
  ['', null],
  ['   ', null],
  ['A\u200bda', null],
  ['A\u202eda', null],
  ['A\u0000da', null],
])('%j is called %j', (text, name) => {
  expect(readName(text)).toBe(name)
})

test.each([
  ['Ada', 'ADA'],
  ['Strauß', 'STRAUSS'],
  ['Renée', 'RENE\u0301E'],
  ['Ada Lovelace', ' ada  lovelace '],
  ['Ａｄａ', 'ada'],
])('%j and %j are one name', (one, other) => {
  expect(foldName(one)).toBe(foldName(other))
})

test('Ada and Ida are two names', () => {
  expect(foldName('Ada')).not.toBe(foldName('Ida'))
})
