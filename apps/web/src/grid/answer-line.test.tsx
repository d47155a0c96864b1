// @vitest-environment happy-dom
import type { Remark } from '@linkdeck/contract'
import type { ComponentProps } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { click, type Mounted, mount } from '../testing/mount.ts'
import { AnswerLine } from './answer-line.tsx'
import { Pager } from './pager.tsx'
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

test('an answer says how many, where from, as of when and under which request', () => {
  const { textContent } = line({})
  for (const part of ['5,000 cards', 'Live from the service', 'as of 12:00:00', 'REQ-1']) {
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

test('a sort over the whole fleet needs no excuse', () => {
  expect(line({ source: 'index', sort: SORT }).textContent).not.toContain('page')
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

test('the pager names the rows and leads to the other pages', () => {
  const onPage = vi.fn()
  page = mount(<Pager total={5000} offset={40} limit={40} rowCount={40} onPage={onPage} />)
  expect(page.root.textContent).toContain('41–80 of 5,000')
  const go = (label: string) => click(page?.root.querySelector(`[aria-label="${label}"]`))
  go('First page')
  go('Previous page')
  go('Next page')
  go('Last page')
  expect(onPage.mock.calls.map(([{ offset }]) => offset)).toEqual([0, 0, 80, 4960])
})

test('without a total the pager says so, and the last page is off with the reason', () => {
  page = mount(<Pager total={null} offset={0} limit={40} rowCount={40} onPage={vi.fn()} />)
  expect(page.root.textContent).toContain('1–40, total unknown')
  const last = page.root.querySelector<HTMLButtonElement>('[aria-label^="The service did not say"]')
  expect(last?.disabled).toBe(true)
})
