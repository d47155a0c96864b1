import { expect, test } from 'vitest'
import { deriveCard, EMPTY_CARD } from './card.ts'
import { DATA_TYPE } from './codes.ts'
import { remainingKindOf, restPercentOf } from './remaining.ts'

const MB = 1024 ** 2

test("the document's sample row has 100 % left, not 433 %", () => {
  const card = deriveCard({ ...EMPTY_CARD, dataLevel: '30MB', periodRestFlow: '130.00MB', periodAddFlow: '0KB' })
  expect(card.restPercent).toBe(100)
  expect(card).toMatchObject({ restBytes: 130 * MB, usedBytes: 0, levelBytes: 30 * MB })
})

test.each([
  ['a half', 50, 50, 50],
  ['nothing left', 30, 0, 0],
  ['an add-on beyond the level', 10, 90, 90],
  ['an overdrawn card', 40, -5, 0],
  ['used unknown', null, 5, null],
  ['rest unknown', 5, null, null],
  ['no data at all', 0, 0, null],
  ['a negative use', -1, 5, null],
])('%s: used %s, rest %s is %s percent', (_, used, rest, percent) => {
  expect(restPercentOf(used, rest)).toBe(percent)
})

test('every documented plan type is single or pool, an unknown one is unknown', () => {
  expect(DATA_TYPE.entries.map(({ code }) => remainingKindOf(code))).toEqual([
    'single',
    'single',
    'pool',
    'pool',
    'pool',
    'pool',
  ])
  expect(remainingKindOf('newcard')).toBe('unknown')
  expect(remainingKindOf(null)).toBe('unknown')
})
