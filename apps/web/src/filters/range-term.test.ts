import { EVERYTHING, liveRefusals, withCondition } from '@linkdeck/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  AMOUNT_UNITS,
  type AmountEnd,
  endsOfAmounts,
  endsOfNumbers,
  endsOfTimes,
  readAmounts,
  readNumbers,
  readTimes,
  readWholeMegabytes,
} from './range-term.ts'

const mb = (amount: string): AmountEnd => ({ amount, unit: 'MB' })
const day = (text: string, clock = '') => ({ day: text, clock })

test.each<[string, AmountEnd, AmountEnd, unknown]>([
  ['both ends', mb('100'), { amount: '2', unit: 'GB' }, { term: '100MB..2GB' }],
  ['an open end', mb(''), mb('512'), { term: '..512MB' }],
  ['half a gigabyte', { amount: '0.5', unit: 'GB' }, mb(''), { term: '512MB..' }],
  ['zero', mb('0'), mb('0'), { term: '0B..0B' }],
  ['nothing', mb(' '), mb(''), { term: null }],
  ['half a megabyte', mb('0.5'), mb(''), { term: '512KB..' }],
  ['a word', mb('lots'), mb(''), { rule: 'not-a-flow' }],
  ['a negative amount', mb('-1'), mb(''), { rule: 'not-a-flow' }],
  ['ends the wrong way round', { amount: '2', unit: 'GB' }, mb('100'), { rule: 'from-after-to' }],
])('%s of amounts', (_, from, to, read) => {
  expect(readAmounts('periodAddFlow', [from, to])).toEqual(read)
})

test.each<[string, AmountEnd, unknown]>([
  ['half a megabyte', mb('0.5'), { rule: 'whole-megabytes' }],
  ['a kilobyte', { amount: '1', unit: 'KB' }, { rule: 'whole-megabytes' }],
  ['2048 kilobytes', { amount: '2048', unit: 'KB' }, { term: '2MB..' }],
  ['a word', mb('lots'), { rule: 'not-a-flow' }],
  ['nothing', mb(''), { term: null }],
])('%s is asked of the service in whole megabytes or not at all', (_, from, read) => {
  expect(readWholeMegabytes('periodAddFlow', [from, mb('')])).toEqual(read)
})

test('what the form can ask is one call, and shows again as it was asked', () => {
  const end = fc.record({ amount: fc.nat({ max: 4000 }).map(String), unit: fc.constantFrom(...AMOUNT_UNITS) })
  fc.assert(
    fc.property(end, end, (from, to) => {
      const read = readWholeMegabytes('periodAddFlow', [from, to])
      if ('rule' in read || read.term === null) {
        expect(['from-after-to', 'whole-megabytes']).toContain('rule' in read && read.rule)
        return
      }
      const query = withCondition(EVERYTHING, 'periodAddFlow', { any: [read.term], none: [], missing: null })
      expect(liveRefusals(query)).toEqual([])
      expect(readAmounts('periodAddFlow', endsOfAmounts(read.term))).toEqual(read)
    }),
  )
})

test('an amount shows in the largest unit in which it is whole, odd bytes as a fraction that can be asked again', () => {
  expect(endsOfAmounts('512KB..')).toEqual([{ amount: '512', unit: 'KB' }, mb('')])
  const odd = endsOfAmounts('1B..1025B')
  expect(odd).toEqual([
    { amount: '0.0009765625', unit: 'KB' },
    { amount: '1.0009765625', unit: 'KB' },
  ])
  expect(readAmounts('periodAddFlow', odd)).toEqual({ term: '1B..1025B' })
})

test('plain numbers become a term and come back', () => {
  expect(readNumbers('restPercent', [' 12.5', ''])).toEqual({ term: '12.5..' })
  expect(endsOfNumbers('12.5..')).toEqual(['12.5', ''])
  expect(readNumbers('restPercent', ['', '101'])).toEqual({ rule: 'not-a-percent' })
  expect(readNumbers('periodSmsUse', ['', ''])).toEqual({ term: null })
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
