// @vitest-environment happy-dom
import { CARD_FIELD_NAMES, type CardFieldName, type Language, type PlainCard } from '@linkdeck/contract'
import { afterEach, expect, test, vi } from 'vitest'
import { type Mounted, mount } from '../testing/mount.ts'
import { SAMPLE_NOW_MS, sampleCard } from '../testing/sample-card.ts'
import { cellOf } from './cells.tsx'

let page: Mounted | null = null
afterEach(() => page?.unmount())

function cell(name: CardFieldName, changes: Partial<PlainCard> = {}, language: Language = 'en'): HTMLElement {
  page?.unmount()
  const Cell = cellOf(name)
  const card = sampleCard(changes)
  page = mount(<Cell card={card} name={name} nowMs={SAMPLE_NOW_MS} onFilter={vi.fn()} tabIndex={-1} />, language)
  return page.root
}

test.each([
  ['iccid', '89860321234567890123gate 7'],
  ['status', 'In use'],
  ['periodRestFlow', '75 MB'],
  ['dataLevel', '100 MB'],
  ['isAutoRecharge', 'On'],
  ['vendor', 'China Mobile'],
  ['flowLatestModifiedTime', '12 hours ago'],
  ['msisdn', '1440993000001+1'],
  ['periodSmsUse', '12'],
  ['activeTime', '2025-11-16 16:35:50'],
  ['tags', 'depot east'],
  ['vsimInstanceId', '9007199254740993'],
] as const)('the field %s reads %s', (name, text) => {
  expect(cell(name).textContent).toBe(text)
})

test('every field of a card without values says so instead of failing', () => {
  const nothing: Partial<PlainCard> = Object.fromEntries(CARD_FIELD_NAMES.map((name) => [name, null]))
  const empty = { ...nothing, tags: [], msisdn: [], imsi: [], extra: {} }
  for (const name of CARD_FIELD_NAMES) {
    const root = cell(name, empty)
    const said = root.textContent === 'unknown' || root.querySelector('[role="img"]')?.getAttribute('aria-label')
    expect(said, name).toBeTruthy()
  }
})

test.each([
  ['status', '77'],
  ['osStatus', '999'],
  ['vendor', 'XNET'],
  ['simType', 'pico'],
] as const)('an unknown code of %s is shown raw with a mark that explains it', (name, code) => {
  const root = cell(name, { [name]: code })
  expect(root.textContent).toContain(code)
  expect(root.querySelector('[aria-label*="not in the API document"]')).not.toBeNull()
})

test.each([
  ['periodAddFlow', '-'],
  ['dataLevel', 'unlimited'],
  ['expireTime', '2026-13-45'],
  ['periodSmsUse', 'many'],
  ['activeTime', 'never'],
] as const)('a value of %s that cannot be read is shown raw', (name, text) => {
  const root = cell(name, { [name]: text })
  expect(root.textContent).toContain(text)
  expect(root.querySelector('[aria-label*="cannot be read"]')).not.toBeNull()
})

test.each([
  [{}, '75%75 MB'],
  [{ periodRestFlow: '5MB', periodAddFlow: '95MB' }, '5%5 MBsuspends'],
  [{ periodRestFlow: '0KB', status: '35', osStatus: '300' }, '0%0 Bsuspended'],
  [{ dataType: 'sameflowcard', periodRestFlow: '130.00MB', periodAddFlow: '0KB' }, '100%130 MBshared pool'],
  [{ periodRestFlow: null }, '–'],
])('remaining data of %j reads %s', (changes, text) => {
  expect(cell('restPercent', changes).textContent).toBe(text)
})

test('a pool is hatched, and old usage is said in words', () => {
  const pool = cell('restPercent', { dataType: 'GREcard' })
  expect(pool.querySelector('[class*="hatched"]')).not.toBeNull()
  const stale = cell('restPercent', { flowLatestModifiedTime: '2026-11-20 00:00:00' })
  expect(stale.querySelector('[title*="older than 36 hours"]')).not.toBeNull()
})

test('an end that comes soon and is not renewed says so beside the date', () => {
  expect(cell('expireTime', { isAutoRecharge: false }).textContent).toBe('2026-11-30in 6 daysStops')
  expect(cell('expireTime').querySelector('[data-renewal="alarm"]')).toBeNull()
  expect(cell('expireTime', { isAutoRecharge: false }, 'zh').textContent).toBe('2026-11-306 天后到期停止')
})

test('hostile text stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>\u202e=cmd|calc'
  for (const name of ['remark', 'apnName', 'directionalGroupName', 'iccid'] as const) {
    const root = cell(name, { [name]: hostile, remark: hostile })
    expect(root.querySelector('img')).toBeNull()
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>▯=cmd|calc')
  }
  const tag = cell('tags', { tags: [{ id: '1', name: hostile }] })
  expect(tag.querySelector('button bdi')?.textContent).toContain('<img src=x')
})

test('more tags than a row has room for are counted', () => {
  const tags = ['a', 'b', 'c', 'd'].map((name) => ({ id: name, name }))
  const root = cell('tags', { tags })
  expect(root.textContent).toBe('ab+2')
  expect(root.querySelector('[aria-label="2 more: Tags"]')).not.toBeNull()
})
