import { expect, test } from 'vitest'
import { type Card, EMPTY_CARD } from '../card/card.ts'
import { describeRefusal, liveRefusals } from './live.ts'
import { matches } from './matches.ts'
import { decode, encode, spellEntries } from './query-string.ts'
import { readText } from './read-text.ts'
import { writeText } from './write-text.ts'

const read = (text: string) =>
  decode(
    text.split('&').map((part) => {
      const [key = '', value = ''] = part.split('=')
      return [key, value] as const
    }),
  ).query
const lists = (id: string) =>
  new Map(id === '2-known' ? ['89860000000000000001', '1440000000001'].map((value, at) => [value, at]) : [])
const card = (own: Partial<Card>): Card => ({ ...EMPTY_CARD, ...own }) as Card

test('a card is in a list by its ICCID or by any of its numbers', () => {
  const isIn = (own: Partial<Card>, text = 'list=2-known') => matches(card(own), read(text), lists)
  expect(isIn({ iccid: '89860000000000000001' })).toBe(true)
  expect(isIn({ msisdn: ['1440000000009', '1440000000001'] })).toBe(true)
  expect(isIn({ imsi: ['460000000000001'] })).toBe(false)
  expect(isIn({ iccid: '89860000000000000001' }, '-list=2-known')).toBe(false)
  expect(isIn({ iccid: '89860000000000000001' }, 'list=0-unknown')).toBe(false)
})

test('a list stands in an address and in a typed text like any other condition', () => {
  const query = read('list=2-known&vendor=CMCC&sort=list')
  expect(spellEntries(encode(query))).toBe('vendor=CMCC&list=2-known&sort=list')
  expect(readText(writeText(query)).query).toEqual(query)
})

test('a live question refuses a list by name', () => {
  expect(liveRefusals(read('list=2-known')).map(describeRefusal)).toEqual([
    'list cannot be answered by a live question: ListCardInfo cannot filter by this field.',
  ])
})
