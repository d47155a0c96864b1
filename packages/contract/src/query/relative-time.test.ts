import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryCard } from '../card/arbitrary-card.ts'
import { parseCardTime } from '../card/card-time.ts'
import { arbitraryQuery } from './arbitrary-query.ts'
import { conditionsOf, EVERYTHING } from './card-query.ts'
import { matches } from './matches.ts'
import { decode, encode, spellEntries } from './query-string.ts'
import { spanOf } from './relative-time.ts'
import { resolve, resolveTerm } from './resolve.ts'

const at = (text: string) => parseCardTime(text) ?? Number.NaN
const TUESDAY = at('2026-11-24 09:00:00')

test.each([
  ['@today', '2026-11-24', '2026-11-24'],
  ['@today+7', '2026-12-01', '2026-12-01'],
  ['@today-30', '2026-10-25', '2026-10-25'],
  ['@this-week', '2026-11-23', '2026-11-29'],
  ['@this-week-1', '2026-11-16', '2026-11-22'],
  ['@this-month', '2026-11-01', '2026-11-30'],
  ['@this-month+1', '2026-12-01', '2026-12-31'],
  ['@this-month+3', '2027-02-01', '2027-02-28'],
  ['@this-month-11', '2025-12-01', '2025-12-31'],
  ['@this-year', '2026-01-01', '2026-12-31'],
  ['@this-year+2', '2028-01-01', '2028-12-31'],
  ['@this-year-1999', '1000-01-01', '1000-01-01'],
  ['@this-year+9999', '9999-12-31', '9999-12-31'],
])('on a Tuesday in November, %s is %s to %s', (bound, from, to) => {
  expect(spanOf(bound, TUESDAY)).toEqual({ from, to })
})

test.each([
  ['2026-11-30 23:59:59', '2026-11-30'],
  ['2026-12-01 00:00:00', '2026-12-01'],
  ['2026-12-31 23:59:59', '2026-12-31'],
  ['2027-01-01 00:00:00', '2027-01-01'],
  ['2024-02-29 12:00:00', '2024-02-29'],
])('today is the day in Shanghai: at %s it is %s', (now, day) => {
  expect(spanOf('@today', at(now))?.from).toBe(day)
})

test.each([
  ['2026-11-23 00:00:00', '2026-11-23'],
  ['2026-11-29 23:59:59', '2026-11-23'],
  ['2026-11-30 00:00:00', '2026-11-30'],
])('a week starts on Monday: at %s on %s', (now, monday) => {
  expect(spanOf('@this-week', at(now))?.from).toBe(monday)
})

test.each([
  ['expireTime=@this-month', 'expireTime=@this-month..@this-month', 'expireTime=2026-11-01..2026-11-30'],
  ['expireTime=@TODAY..@today%2B7', 'expireTime=@today..@today%2B7', 'expireTime=2026-11-24..2026-12-01'],
  ['expireTime=..@today-1', 'expireTime=..@today-1', 'expireTime=..2026-11-23'],
  ['-expireTime=2026-01-01..@today', '-expireTime=2026-01-01..@today', '-expireTime=2026-01-01..2026-11-24'],
])('%s keeps its words in the address and gets dates when asked', (text, canonical, resolved) => {
  const { query, problems } = decode(new Map([decodePair(text)]))
  expect(problems).toEqual([])
  expect(spellEntries(encode(query))).toBe(canonical)
  expect(spellEntries(encode(resolve(query, TUESDAY)))).toBe(resolved)
})

test.each([
  ['expireTime=2027-05-01..@today', 'expireTime=2027-05-01..2027-05-01&-expireTime=2027-05-01..2027-05-01'],
  ['expireTime=@today..2026-01-01T08:00:00&expireTime=2026-01-01', 'expireTime=2026-01-01..2026-01-01'],
  ['expireTime=2027-05-01..@today&no=expireTime', 'no=expireTime'],
  ['-expireTime=2027-05-01..@today', ''],
])('%s holds nothing today, and its dates can be read', (text, resolved) => {
  const { query } = decode(text.split('&').map(decodePair))
  expect(spellEntries(encode(resolve(query, TUESDAY)))).toBe(resolved)
})

test('what holds nothing is left out without a change of the answer', () => {
  fc.assert(
    fc.property(arbitraryQuery, arbitraryCard, ({ where: { expireTime, activeTime } }, card) => {
      const asked = { ...EVERYTHING, where: { ...(expireTime && { expireTime }), ...(activeTime && { activeTime }) } }
      const dated = conditionsOf(asked).map(([name, { any, none, missing }]) => {
        const days = (terms: readonly string[]) => terms.map((term) => resolveTerm(term, TUESDAY))
        return [name, { any: days(any), none: days(none), missing }]
      })
      const expected = matches(card, { ...EVERYTHING, where: Object.fromEntries(dated) })
      expect(matches(card, resolve(asked, TUESDAY))).toBe(expected)
    }),
    { numRuns: 2000 },
  )
})

test('a relative range that can never hold is refused, as are words that are no dates', () => {
  for (const value of ['@today+7..@today', '@this-month..@this-month-1', '@tomorrow', '@today+7d', '@today+99999']) {
    expect(decode([['expireTime', value]]).problems, value).toHaveLength(1)
  }
})

function decodePair(text: string): [string, string] {
  const [key = '', value = ''] = text.split('=')
  return [key, decodeURIComponent(value)]
}
