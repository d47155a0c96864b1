// @vitest-environment happy-dom
import { CARD_FIELD_NAMES } from '@linkdeck/contract'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { click, type Mounted, mount } from '../testing/mount.ts'
import { ColumnsMenu } from './columns-menu.tsx'

const onColumns = vi.fn()
const COLUMNS = ['iccid', 'status', 'vendor'] as const
let page: Mounted

beforeEach(() => {
  onColumns.mockClear()
  page = mount(<ColumnsMenu columns={COLUMNS} onColumns={onColumns} />)
})
afterEach(() => page.unmount())

const box = (label: string) =>
  [...page.root.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.querySelector('input')
const button = (label: string) => page.root.querySelector(`[aria-label="${label}"]`)

test('every field stands in the menu, the shown ones first and in their order', () => {
  const boxes = [...page.root.querySelectorAll('input[type="checkbox"]')]
  expect(boxes.length).toBe(CARD_FIELD_NAMES.length)
  const labels = [...page.root.querySelectorAll('label')].map(({ textContent }) => textContent)
  expect(labels.slice(0, 3)).toEqual(['ICCID', 'Status', 'Operator'])
  expect(boxes.filter((input) => input instanceof HTMLInputElement && input.checked).length).toBe(3)
})

test('columns come, go and move, and the ICCID does neither', () => {
  click(box('Remark'))
  expect(onColumns).toHaveBeenLastCalledWith(['iccid', 'status', 'vendor', 'remark'])
  click(box('Status'))
  expect(onColumns).toHaveBeenLastCalledWith(['iccid', 'vendor'])
  click(button('Move Operator up'))
  expect(onColumns).toHaveBeenLastCalledWith(['iccid', 'vendor', 'status'])
  click(button('Move Status down'))
  expect(onColumns).toHaveBeenLastCalledWith(['iccid', 'vendor', 'status'])
  expect(box('ICCID')?.disabled).toBe(true)
  expect(button('Move ICCID up')).toBeNull()
})

test('the search finds a column by either language', () => {
  const search = page.root.querySelector<HTMLInputElement>('input[type="search"]')
  const type = (text: string) =>
    act(() => {
      if (!search) return
      Reflect.set(HTMLInputElement.prototype, 'value', text, search)
      search.dispatchEvent(new Event('input', { bubbles: true }))
    })
  type('运营')
  expect([...page.root.querySelectorAll('label')].map(({ textContent }) => textContent)).toEqual(['Operator'])
  type('nothing like it')
  expect(page.root.textContent).toContain('No column of that name.')
})

test('the usual columns come back, and the way back is off when they are shown', () => {
  const reset = () => [...page.root.querySelectorAll('button')].at(-1)
  click(reset())
  expect(onColumns).toHaveBeenLastCalledWith(null)
  page.draw(<ColumnsMenu columns={null} onColumns={onColumns} />)
  expect(reset()?.disabled).toBe(true)
})
