// @vitest-environment happy-dom
import type { Remark } from '@linkdeck/contract'
import type { ComponentProps } from 'react'
import { afterEach, expect, test } from 'vitest'
import { type Mounted, mount } from '../testing/mount.ts'
import { AnswerLine } from './answer-line.tsx'
import { RemarkList } from './remark-list.tsx'

let page: Mounted | null = null
afterEach(() => page?.unmount())

const PROPS: ComponentProps<typeof AnswerLine> = {
  source: 'live',
  asOf: '2026-11-24T04:00:00.000Z',
  requestId: 'REQ-1',
  remarks: [],
  total: 5000,
  rowCount: 40,
  sort: [],
}

function line(changes: Partial<ComponentProps<typeof AnswerLine>>, language: 'zh' | 'en' = 'en'): HTMLElement {
  page?.unmount()
  page = mount(<AnswerLine {...PROPS} {...changes} />, language)
  return page.root
}

test('a page of the service says how many, where from, as of when and under which request', () => {
  const { textContent } = line({})
  for (const part of ['5,000 cards', 'one page, live from the service', 'as of 12:00:00', 'REQ-1']) {
    expect(textContent).toContain(part)
  }
})

const SORT = [{ name: 'iccid', descending: false }] as const

test.each([
  [{ total: 5000, rowCount: 40 }, 'Sorted within this page of 40, not over 5,000'],
  [{ total: null, rowCount: 40 }, 'Sorted within this page of 40, not over the fleet'],
  [{ total: 12, rowCount: 12 }, 'Exact: all 12 are on this page'],
])('a sorted live page of %j says: %s', (changes, sentence) => {
  expect(line({ ...changes, sort: SORT }).textContent).toContain(sentence)
})

const WHOLE = { known: 12_480, expected: 12_480, uncertain: 0, complete: true }
const PART = { known: 3200, expected: 12_480, uncertain: 0, complete: false }

test.each([
  [{ total: 12_480, coverage: WHOLE }, ['12,480 of 12,480 cards', 'from the fleet index']],
  [{ total: 340, coverage: WHOLE, sort: SORT }, ['340 of 12,480 cards', 'sorted over the whole fleet']],
  [{ total: 120, coverage: PART }, ['120 cards so far', 'over 3,200 of 12,480 cards read so far']],
  [{ total: 1, coverage: PART, sort: SORT }, ['1 card so far', 'sorted over 3,200 of 12,480 cards read so far']],
  [{ total: 120, coverage: { ...PART, expected: null } }, ['over the 3,200 cards read so far']],
])('an answer of the index over %j says: %j', (changes, parts) => {
  const { textContent } = line({ source: 'index', requestId: null, ...changes })
  for (const part of parts) expect(textContent).toContain(part)
  expect(textContent).not.toContain('this page')
})

test('an index is as of the minute of its reading; on other days the day is said too', () => {
  expect(line({ source: 'index', coverage: WHOLE, asOf: '2026-01-05T01:12:40.000Z' }).textContent).toContain(
    'as of 2026-01-05 09:12 (',
  )
})

test('every remark becomes a sentence with its field in words', () => {
  const remarks: Remark[] = [
    { kind: 'unknown-code', field: 'vendor', value: 'XNET', count: 2 },
    { kind: 'unread', field: 'periodAddFlow', value: '-', count: 1 },
    { kind: 'no-identity', count: 1 },
    { kind: 'repeated', count: 3 },
    { kind: 'short-page', count: 5 },
    { kind: 'asked-unknown', field: 'used', value: '9', count: 40 },
  ]
  expect(line({ remarks }).textContent).toContain('6 remarks')
  page?.unmount()
  page = mount(<RemarkList remarks={remarks} />)
  const text = page.root.textContent
  expect(text).toContain('2 rows have the code XNET in Operator')
  expect(text).toContain('1 row has a Used this cycle that cannot be read (“-”)')
  expect(text).toContain('1 row came without instance ID and ICCID')
  expect(text).toContain('3 cards stand on this page more than once')
  expect(text).toContain('promised 5 more rows')
  expect(text).toContain('the code 9 in Used this cycle')
})
