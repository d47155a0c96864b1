// @vitest-environment happy-dom
import type { SortKey } from '@linkdeck/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { click, press } from '../testing/mount.ts'
import { cell, focus, focused, grid, mountGrid, PROPS } from '../testing/mount-grid.tsx'

let page: Awaited<ReturnType<typeof mountGrid>>
beforeEach(async () => {
  vi.clearAllMocks()
  page = await mountGrid()
})
afterEach(() => page.unmount())

const sortOf = (sort: readonly SortKey[]) =>
  sort.map(({ name, descending }) => `${descending ? '-' : ''}${name}`).join()
const lastSort = () => sortOf(vi.mocked(PROPS.onSort).mock.lastCall?.[0] ?? [])

test('a header goes from ascending to descending to unsorted; Shift adds to the sort', () => {
  const status = () => cell(1, 2)
  const steps: string[] = []
  let sort: readonly SortKey[] = []
  for (const modifiers of [{}, {}, {}]) {
    click(status(), modifiers)
    sort = vi.mocked(PROPS.onSort).mock.lastCall?.[0] ?? []
    page.draw({ sort })
    steps.push(`${lastSort()}|${status()?.getAttribute('aria-sort')}`)
  }
  expect(steps).toEqual(['status|ascending', '-status|descending', '|none'])
  page.draw({ sort: [{ name: 'status', descending: false }] })
  click(cell(1, 1), { shiftKey: true })
  expect(lastSort()).toBe('status,iccid')
  click(cell(1, 1))
  expect(lastSort()).toBe('iccid')
})

test('usage is sorted by the most used first', () => {
  click(cell(1, 3))
  expect(lastSort()).toBe('-periodAddFlow')
})

test('Enter sorts on a header, s sorts in a column, and shortcuts can be switched off', () => {
  focus(1, 2)
  press(document.activeElement, 'Enter')
  expect(lastSort()).toBe('status')
  focus(3, 1)
  press(document.activeElement, 's')
  expect(lastSort()).toBe('iccid')
  page.draw({ shortcuts: false })
  press(document.activeElement, 's')
  expect(PROPS.onSort).toHaveBeenCalledTimes(2)
})

test('several sort keys carry their order in the header', () => {
  page.draw({
    sort: [
      { name: 'tags', descending: true },
      { name: 'status', descending: false },
    ],
  })
  expect(cell(1, 4)?.textContent).toContain('1')
  expect(cell(1, 2)?.textContent).toContain('2')
  expect(cell(1, 1)?.getAttribute('aria-sort')).toBe('none')
})

test('Alt and an arrow move a column, and the focus with it', () => {
  focus(1, 3)
  press(document.activeElement, 'ArrowLeft', { altKey: true })
  expect(PROPS.onColumns).toHaveBeenLastCalledWith(['iccid', 'periodAddFlow', 'status', 'tags'])
  page.draw({ columns: ['iccid', 'periodAddFlow', 'status', 'tags'] })
  expect(focused()).toBe('1:2')
  press(document.activeElement, 'ArrowDown')
  expect(focused()).toBe('2:2')
})

test('a new choice of columns is drawn at once, the ICCID first', () => {
  page.draw({ columns: ['vendor', 'iccid'] })
  expect([...page.root.querySelectorAll('th')].map((header) => header.textContent)).toEqual(['ICCID', 'Operator'])
  expect(cell(2, 2)?.textContent).toBe('China Mobile')
})

test('widths are variables of the frame; arrows on the edge change them without a render', () => {
  const frame = grid()?.parentElement?.parentElement
  expect(frame?.style.getPropertyValue('--columns')).toBe('240px 212px 120px 216px')
  const edge = cell(1, 2)?.querySelector<HTMLElement>('hr')
  press(edge ?? null, 'ArrowRight')
  expect(frame?.style.getPropertyValue('--columns')).toBe('240px 228px 120px 216px')
  expect(cell(1, 2)?.querySelector('hr')?.getAttribute('aria-valuenow')).toBe('228')
})
