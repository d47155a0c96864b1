import { expect, test } from 'vitest'
import { decode } from '../query/query-string.ts'
import { filtersInWords, sortInWords } from './query-words.ts'

const query = (text: string) => {
  const parts = text === '' ? [] : text.split('&').map((part) => part.split('='))
  return decode(parts.map(([key = '', value = '']) => [key, value] as const)).query
}

test.each([
  ['', 'All cards'],
  ['status=30&status=35', 'Status: In use, Suspended'],
  ['-vendor=CMCC&no=vendor', 'Operator: empty, not China Mobile'],
  ['restPercent=..10', 'Remaining: ≤ 10 %'],
  ['used=100MB..2GB&-no=remark', 'Used this cycle: 100MB – 2GB; Remark: not empty'],
  ['expireTime=2026-11-01..&q=truck', 'Plan expires: ≥ 2026-11-01; Text: truck'],
  ['isAutoRecharge=false&periodSmsUse=3', 'Auto-renewal: Off; SMS this cycle: 3'],
])('%s is "%s"', (text, words) => {
  expect(filtersInWords(query(text), 'en')).toBe(words)
})

test('the order ends with what breaks ties', () => {
  expect(sortInWords(query('sort=-used,vendor'), 'en')).toBe('Used this cycle (descending), Operator, ICCID')
  expect(sortInWords(query('sort=-iccid'), 'zh')).toBe('ICCID (降序)')
  expect(sortInWords(query(''), 'en')).toBe('ICCID')
})
