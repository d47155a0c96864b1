import { expect, test } from 'vitest'
import { wholeMonthOf } from './whole-month.ts'

test.each([
  ['2026-11-01..2026-11-30', '2026-11-01'],
  ['2028-02-01..2028-02-29', '2028-02-01'],
  ['2026-12-01..2026-12-31', '2026-12-01'],
  ['2026-02-01..2026-02-27', null],
  ['2026-11-01..2026-12-31', null],
  ['2026-11-01T08:00:00..2026-11-30', null],
  ['2026-11-01..', null],
  ['@this-month..@this-month', null],
])('%s is the month of %s', (term, day) => {
  expect(wholeMonthOf(term)).toBe(day)
})
