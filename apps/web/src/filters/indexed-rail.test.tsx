// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { click, type Mounted, press as pressKey } from '../testing/mount.ts'
import { address, button, editor, field, mountRail, press, type } from '../testing/mount-rail.tsx'
import { sampleCounts } from '../testing/sample-counts.ts'
import { EDITORS } from './filter-controls.ts'

let page: Mounted

const show = (search = '', counts = sampleCounts()) => {
  page = mountRail({ isIndexed: true, counts }, search)
}

afterEach(() => page.unmount())

test('each line has its number of cards, short to the eye and whole to the ear', () => {
  show()
  const line = button(editor('Operator'), 'China Mobile 12,480 cards')
  expect(line.querySelector('[aria-hidden][title]')?.textContent).toBe('12.5K')
  expect(button(editor('Operator'), 'Virtual operator 0 cards')).toBeDefined()
})

test('ticks add up, and a tick that is taken back leaves the others', () => {
  show('?vendor=CMCC')
  press(editor('Operator'), 'China Unicom 2,419 cards')
  expect(address()).toBe('vendor=CMCC&vendor=CUCC')
  press(editor('Operator'), 'China Mobile 12,480 cards')
  expect(address()).toBe('vendor=CUCC')
})

test('a value is ruled out with Alt or by its own button, and says so in its name', () => {
  show()
  press(editor('Operator'), 'China Mobile 12,480 cards', { altKey: true })
  press(editor('Operator'), 'Not China Telecom')
  expect(address()).toBe('-vendor=CMCC&-vendor=CTCC')
  press(editor('Operator'), 'China Mobile ruled out 12,480 cards')
  press(editor('Operator'), 'Not China Telecom')
  expect(address()).toBe('')
})

test('"only" leaves nothing else of the field', () => {
  show('?vendor=CMCC&-vendor=CUCC&no=vendor&status=30')
  press(editor('Operator'), 'Only Virtual operator')
  expect(address()).toBe('status=30&vendor=VNO')
})

test('cards without a value and cards with one are choices of their own', () => {
  show()
  press(editor('Operator'), 'Has a value 14,899 cards')
  expect(address()).toBe('-no=vendor')
  press(editor('Tags'), 'No tag 14,290 cards')
  press(editor('Tags'), 'depot 700 cards')
  expect(address()).toBe('tag=depot&no=tag&-no=vendor')
})

test('codes that the document does not know are listed as they are', () => {
  show()
  press(editor('Status'), 'Detailed status 999 20 cards')
  press(editor('Status'), '777 3 cards')
  expect(address()).toBe('status=777&osStatus=999')
})

test('a value that was not counted is typed, and a name leads to its id', () => {
  show()
  type(field(editor('Tags'), 'Tags'), 'lost & found')
  press(editor('Tags'), 'Ask for “lost & found”')
  expect(address()).toBe('tag=lost%20%26%20found')
  expect(button(editor('Tags'), 'lost & found').getAttribute('aria-pressed')).toBe('true')
  type(field(document.body, 'Find a filter'), 'directionalGroupId')
  const group = field(editor('Directional group ID'), 'Directional group ID')
  type(group, 'sensors')
  pressKey(group, 'Enter')
  expect(address()).toBe('tag=lost%20%26%20found&directionalGroupId=55')
})

test('the rail offers what the service cannot filter by, and says over which cards it counted', () => {
  show('', sampleCounts({ coverage: { known: 3200, expected: 12_480, uncertain: 0, complete: false } }))
  const shown = document.querySelectorAll('fieldset').length
  press(document.body, `More filters (${EDITORS.length - shown})`)
  expect(editor('Remaining data')).toBeDefined()
  expect(document.body.textContent).toContain('Counts of the 3,200 cards read so far, of 12,480.')
})

test('an end of the slider is moved by keys, is named with its unit, and is asked when the key is up', () => {
  show()
  const upper = field(editor('Remaining'), 'Remaining: To')
  expect(upper.getAttribute('aria-valuetext')).toBe('no upper end')
  pressKey(upper, 'Home')
  pressKey(upper, 'PageUp')
  expect(upper.getAttribute('aria-valuetext')).toBe('10% or less')
  act(() => void upper.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true })))
  expect(address()).toBe('restPercent=..10')
  expect(field(editor('Remaining'), 'To (%)').value).toBe('10')
})

test('amounts need not be whole megabytes, and the slider doubles them', () => {
  show('?used=..1536KB')
  const upper = field(editor('Used this cycle'), 'Used this cycle: To')
  expect(upper.getAttribute('aria-valuetext')).toBe('1.5 MB or less')
  pressKey(upper, 'ArrowRight')
  act(() => void upper.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true })))
  expect(address()).toBe('used=..2MB')
})

test('months are ticked one by one and stand beside presets; the strip is one tab stop', () => {
  show()
  const strip = editor('Plan expires').querySelector<HTMLElement>('[role="toolbar"]')
  expect(strip?.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  press(editor('Plan expires'), 'November 2026: 400 cards')
  press(editor('Plan expires'), 'January 2027: 1 card')
  press(editor('Plan expires'), 'Expired')
  expect(address()).toBe('expireTime=..@today-1&expireTime=2026-11-01..2026-11-30&expireTime=2027-01-01..2027-01-31')
  const bar = button(editor('Plan expires'), 'November 2026: 400 cards')
  act(() => bar.focus())
  pressKey(bar, 'ArrowRight')
  expect(document.activeElement).toBe(button(editor('Plan expires'), 'December 2026: 200 cards'))
})

test('a month is ruled out by Alt and a click, or by a key, and says so', () => {
  show('?expireTime=2026-11-01..2026-11-30')
  click(button(editor('Plan expires'), 'November 2026: 400 cards'), { altKey: true })
  expect(address()).toBe('-expireTime=2026-11-01..2026-11-30')
  pressKey(button(editor('Plan expires'), 'January 2027: 1 card'), '-')
  expect(address()).toBe('-expireTime=2026-11-01..2026-11-30&-expireTime=2027-01-01..2027-01-31')
  click(button(editor('Plan expires'), 'November 2026: 400 cards ruled out'), { altKey: true })
  expect(address()).toBe('-expireTime=2027-01-01..2027-01-31')
})
