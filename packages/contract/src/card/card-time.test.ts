import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCardTime, spellCardTime } from './card-time.ts'

test('a time of the service is eight hours ahead of UTC', () => {
  expect(parseCardTime('2022-04-30 23:59:59')).toBe(Date.UTC(2022, 3, 30, 15, 59, 59))
})

test.each([
  '',
  '2022-04-30',
  '2022-02-30 00:00:00',
  '2022-13-01 00:00:00',
  '2022-04-30 24:00:00',
  'yesterday',
  '0',
  null,
])('%s is no time', (text) => {
  expect(parseCardTime(text)).toBeNull()
})

test('spelling and reading are inverse, and text order is time order', () => {
  const second = fc.integer({ min: 0, max: 4_000_000_000 })
  fc.assert(
    fc.property(second, second, (a, b) => {
      const [left, right] = [spellCardTime(a * 1000), spellCardTime(b * 1000)]
      expect(parseCardTime(left)).toBe(a * 1000)
      expect(left < right).toBe(a < b)
    }),
  )
})
