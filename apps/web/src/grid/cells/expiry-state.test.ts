import { parseCardTime } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { formatFor } from '../../i18n/format.ts'
import { sampleCard } from '../../testing/sample-card.ts'
import { type ExpiryState, expiryStateOf } from './expiry-state.ts'

const at = (time: string) => parseCardTime(time) ?? Number.NaN

/** The present in Asia/Shanghai, the end of the plan, what follows, and the words in both languages. */
const cases: readonly [string, string, ExpiryState['state'], number, string, string][] = [
  ['2026-11-24 00:00:00', '2026-11-24 23:59:59', 'urgent', 0, 'today', '今天'],
  ['2026-11-24 23:59:59', '2026-11-24 23:59:59', 'urgent', 0, 'today', '今天'],
  ['2026-11-25 00:00:00', '2026-11-24 23:59:59', 'past', -1, 'yesterday', '昨天'],
  ['2026-11-24 12:00:00', '2026-11-24 11:59:59', 'past', 0, 'today', '今天'],
  ['2026-11-24 23:59:59', '2026-11-25 00:00:00', 'urgent', 1, 'tomorrow', '明天'],
  ['2026-11-24 00:00:00', '2026-12-01 23:59:59', 'urgent', 7, 'in 7 days', '7 天后'],
  ['2026-11-24 23:59:59', '2026-12-02 00:00:00', 'soon', 8, 'in 8 days', '8 天后'],
  ['2026-11-24 12:00:00', '2026-12-24 23:59:59', 'soon', 30, 'in 30 days', '30 天后'],
  ['2026-11-24 12:00:00', '2026-12-25 00:00:00', 'far', 31, 'in 31 days', '31 天后'],
  ['2026-12-31 23:59:59', '2027-01-01 00:00:00', 'urgent', 1, 'tomorrow', '明天'],
]

for (const [now, end, state, days, en, zh] of cases) {
  test(`at ${now} a plan until ${end} is ${state}: ${en}`, () => {
    const card = sampleCard({ expireTime: end })
    expect(expiryStateOf(card, at(now))).toMatchObject({ state, days })
    expect(formatFor('en').relativeDays(at(end), at(now))).toBe(en)
    expect(formatFor('zh').relativeDays(at(end), at(now))).toBe(zh)
  })
}

test.each([
  [false, '2026-11-30 23:59:59', '30', true],
  [true, '2026-11-30 23:59:59', '30', false],
  [null, '2026-11-30 23:59:59', '30', false],
  [false, '2027-11-30 23:59:59', '30', false],
  [false, '2026-11-20 23:59:59', '30', false],
  [false, '2026-11-30 23:59:59', '50', false],
])('renewal %s until %s in state %s: alarm %s', (isAutoRecharge, expireTime, status, isAlarm) => {
  const card = sampleCard({ isAutoRecharge, expireTime, status })
  expect(expiryStateOf(card, at('2026-11-24 12:00:00')).isAlarm).toBe(isAlarm)
})

test('an end that is missing or cannot be read is neither near nor past', () => {
  expect(expiryStateOf(sampleCard({ expireTime: null }), 0)).toMatchObject({ state: 'missing', days: null })
  expect(expiryStateOf(sampleCard({ expireTime: 'soon' }), 0)).toMatchObject({ state: 'unread', days: null })
})
