import { EVERYTHING, liveRefusals, withCondition } from '@linkdeck/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AMOUNT_UNITS, type AmountEnd, endsOfAmounts, endsOfTimes, readAmounts, readTimes } from './range-term.ts'

const mb = (amount: string): AmountEnd => ({ amount, unit: 'MB' })
const day = (text: string, clock = '') => ({ day: text, clock })

test.each<[string, AmountEnd, AmountEnd, unknown]>([
  ['both ends', mb('100'), { amount: '2', unit: 'GB' }, { term: '100MB..2GB' }],
  ['an open end', mb(''), mb('512'), { term: '..512MB' }],
  ['half a gigabyte', { amount: '0.5', unit: 'GB' }, mb(''), { term: '512MB..' }],
  ['zero', mb('0'), mb('0'), { term: '0B..0B' }],
  ['nothing', mb(' '), mb(''), { term: null }],
  ['half a megabyte', mb('0.5'), mb(''), { rule: 'whole-megabytes' }],
  ['a word', mb('lots'), mb(''), { rule: 'not-a-flow' }],
  ['a negative amount', mb('-1'), mb(''), { rule: 'not-a-flow' }],
  ['ends the wrong way round', { amount: '2', unit: 'GB' }, mb('100'), { rule: 'from-after-to' }],
])('%s of amounts', (_, from, to, read) => {
  expect(readAmounts('periodAddFlow', [from, to])).toEqual(read)
})

test('what the form can ask is one call, and shows again as it was asked', () => {
  const end = fc.record({ amount: fc.nat({ max: 4000 }).map(String), unit: fc.constantFrom(...AMOUNT_UNITS) })
  fc.assert(
    fc.property(end, end, (from, to) => {
      const read = readAmounts('periodAddFlow', [from, to])
      if ('rule' in read || read.term === null) {
        expect(read).toEqual({ rule: 'from-after-to' })
        return
      }
      const query = withCondition(EVERYTHING, 'periodAddFlow', { any: [read.term], none: [], missing: null })
      expect(liveRefusals(query)).toEqual([])
      expect(readAmounts('periodAddFlow', endsOfAmounts(read.term))).toEqual(read)
    }),
  )
})

test('an amount of the address that is no whole megabyte shows its fraction', () => {
  expect(endsOfAmounts('512KB..')).toEqual([mb('0.5'), mb('')])
})

test('days and times of day become a term and come back', () => {
  const ends = [day('2026-11-01', '08:00'), day('2026-11-30')] as const
  expect(readTimes('expireTime', ends)).toEqual({ term: '2026-11-01T08:00:00..2026-11-30' })
  expect(endsOfTimes('2026-11-01T08:00:00..2026-11-30')).toEqual([day('2026-11-01', '08:00:00'), day('2026-11-30')])
  expect(readTimes('expireTime', [day('', '08:00'), day('')])).toEqual({ term: null })
})

test('a range that starts after it ends and a day that does not exist are told', () => {
  expect(readTimes('expireTime', [day('2026-12-01'), day('2026-11-30')])).toEqual({ rule: 'from-after-to' })
  expect(readTimes('expireTime', [day('2026-02-30'), day('')])).toEqual({ rule: 'not-a-time' })
})
