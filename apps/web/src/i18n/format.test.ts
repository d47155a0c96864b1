import { expect, test } from 'vitest'
import { daysBetween, formatFor, spellDuration } from './format.ts'
import { startLanguage } from './language.tsx'

const zh = formatFor('zh')
const en = formatFor('en')
const at = (shanghai: string) => Date.parse(`${shanghai}+08:00`)
const NOW = at('2026-11-24T09:00:00')

test.each([
  [0, '0%'],
  [0.004, '0.1%'],
  [12.345, '12.3%'],
  [99.99, '99.9%'],
  [100, '100%'],
])('%d percent is written %s: what is left is never rounded up to all nor down to nothing', (value, text) => {
  expect(en.percent(value)).toBe(text)
})

test('amounts have a unit and three digits', () => {
  expect(en.flow(1_572_864)).toBe('1.5 MB')
  expect(zh.flow(1024 ** 3 * 12.345)).toBe('12.3 GB')
  expect(en.flow(0)).toBe('0 B')
})

test('long numbers are shortened for columns, short ones are whole', () => {
  expect([0, 9_999, 12_480, 902_847].map(en.shortNumber)).toEqual(['0', '9,999', '12.5K', '903K'])
  expect(zh.shortNumber(12_480)).toBe('1.25\u4e07')
})

test('a moment of today is a time of day; of another day, the day is said too', () => {
  expect(en.moment(at('2026-11-24T00:00:59'), NOW)).toBe('00:00')
  expect(en.moment(at('2026-11-23T23:59:59'), NOW)).toBe('2026-11-23 23:59')
})

test.each([
  [0, '1 s'],
  [31.2, '32 s'],
  [59.5, '1 min'],
  [2257, '38 min'],
  [3600, '1 h'],
  [7800, '2 h 10 min'],
])('%d seconds last %s, rounded up', (seconds, text) => {
  expect(spellDuration(seconds, { second: 's', minute: 'min', hour: 'h' })).toBe(text)
})

test('times are those of Shanghai', () => {
  expect(en.dateTime(NOW)).toBe('2026-11-24 09:00:00')
  expect(en.date(Date.parse('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
  expect(en.time(NOW)).toBe('09:00:00')
})

test('days are counted by the calendar, not by 24 hours', () => {
  expect(daysBetween(at('2026-11-24T23:59:59'), at('2026-11-25T00:00:00'))).toBe(1)
  expect(en.relativeDays(at('2026-11-24T23:59:59'), NOW)).toBe('today')
  expect(en.relativeDays(at('2026-11-30T00:00:00'), NOW)).toBe('in 6 days')
  expect(zh.relativeDays(at('2026-11-21T23:00:00'), NOW)).toBe('3 天前')
})

test('an age grows from minutes to hours to days', () => {
  const ages = [30_000, 4 * 60_000, 3 * 3_600_000, 5 * 86_400_000].map((elapsed) => en.age(NOW - elapsed, NOW))
  expect(ages).toEqual(['this minute', '4 minutes ago', '3 hours ago', '5 days ago'])
})

test('the first language is the remembered one, else the one of the browser, else English', () => {
  expect(startLanguage('en', 'zh-CN')).toBe('en')
  expect(startLanguage(null, 'zh-TW')).toBe('zh')
  expect(startLanguage('fr', 'de-DE')).toBe('en')
})
