import { readTerm, resolveTerm } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { FUTURE_PRESETS, PAST_PRESETS, type PresetName, presetOf, presetTerm } from './date-presets.ts'

const at = (shanghai: string) => Date.parse(`${shanghai}+08:00`)

test.each<[PresetName, string, string]>([
  ['today', '2026-11-24T00:00:00', '2026-11-24..2026-11-24'],
  ['today', '2026-11-23T23:59:59', '2026-11-23..2026-11-23'],
  ['expired', '2026-01-01T00:00:00', '..2025-12-31'],
  ['last7', '2026-03-03T12:00:00', '2026-02-25..2026-03-03'],
  ['last30', '2026-01-10T12:00:00', '2025-12-12..2026-01-10'],
  ['next7', '2026-12-28T12:00:00', '2026-12-28..2027-01-04'],
  ['next30', '2028-01-31T12:00:00', '2028-01-31..2028-03-01'],
  ['thisMonth', '2028-02-29T23:59:59', '2028-02-01..2028-02-29'],
  ['thisMonth', '2026-12-31T23:59:59', '2026-12-01..2026-12-31'],
  ['lastMonth', '2026-01-01T00:00:00', '2025-12-01..2025-12-31'],
  ['lastMonth', '2026-03-31T08:00:00', '2026-02-01..2026-02-28'],
  ['nextMonth', '2026-12-31T08:00:00', '2027-01-01..2027-01-31'],
])('%s at %s in Shanghai is %s', (name, now, term) => {
  expect(resolveTerm(presetTerm(name), at(now))).toBe(term)
})

test('every preset is a term of the query language, in its own spelling', () => {
  for (const name of [...PAST_PRESETS, ...FUTURE_PRESETS]) {
    const term = presetTerm(name)
    expect(readTerm('expireTime', term)).toEqual({ term })
    expect(presetOf(term)).toBe(name)
  }
  expect(presetOf('2026-11-24..2026-11-24')).toBeNull()
})
