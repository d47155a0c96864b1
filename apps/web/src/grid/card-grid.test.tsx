// @vitest-environment happy-dom
import type { Card, SortKey } from '@linkdeck/contract'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { click, type Mounted, mount, press, settle } from '../testing/mount.ts'
import { sampleCard } from '../testing/sample-card.ts'
import { CardGrid } from './card-grid.tsx'
import type { CardGridProps } from './card-grid-props.ts'

const CARDS: readonly Card[] = ['0001', '0002', '0003'].map((tail) =>
  sampleCard({ iccid: `8986032123456789${tail}`, vsimInstanceId: tail }),
)

const PROPS: CardGridProps = {
  rows: CARDS,
  total: 5000,
  offset: 80,
  limit: 40,
  sort: [],
  columns: ['iccid', 'status', 'periodAddFlow', 'tags'],
  openId: null,
  state: 'ready',
  onSort: vi.fn(),
  onOpen: vi.fn(),
  onFilter: vi.fn(),
  onColumns: vi.fn(),
  onPage: vi.fn(),
}

let page: Mounted
const draw = (changes: Partial<CardGridProps> = {}) => page.draw(<CardGrid {...PROPS} {...changes} />)
const grid = () => page.root.querySelector('table')
const cell = (row: number, column: number) =>
  page.root.querySelector<HTMLElement>(`[aria-rowindex="${row}"] > [aria-colindex="${column}"]`)
const focused = () => {
  const row = document.activeElement?.parentElement?.getAttribute('aria-rowindex')
  return `${row}:${document.activeElement?.getAttribute('aria-colindex')}`
}
const focus = (row: number, column: number) => act(() => cell(row, column)?.focus())

beforeEach(() => {
  vi.clearAllMocks()
  page = mount(<CardGrid {...PROPS} />)
})
afterEach(() => page.unmount())

test('the grid counts over the fleet, and says -1 when nobody knows how many there are', () => {
  expect(grid()?.getAttribute('role')).toBe('grid')
  expect(grid()?.getAttribute('aria-rowcount')).toBe('5001')
  expect(grid()?.getAttribute('aria-colcount')).toBe('4')
  expect([...page.root.querySelectorAll('tr')].map((row) => row.getAttribute('aria-rowindex'))).toEqual([
    '1',
    '82',
    '83',
    '84',
  ])
  draw({ total: null })
  expect(grid()?.getAttribute('aria-rowcount')).toBe('-1')
})

test('there is one tab stop, and the keys carry it from cell to cell', () => {
  const stops = () => [...page.root.querySelectorAll('[tabindex="0"]')]
  expect(stops()).toEqual([cell(82, 1)])
  focus(82, 1)
  for (const [key, place, modifiers] of [
    ['ArrowRight', '82:2', {}],
    ['ArrowDown', '83:2', {}],
    ['End', '83:4', {}],
    ['Home', '83:1', {}],
    ['End', '84:4', { ctrlKey: true }],
    ['Home', '82:1', { ctrlKey: true }],
    ['ArrowUp', '1:1', {}],
    ['ArrowLeft', '1:1', {}],
  ] as const) {
    press(document.activeElement, key, modifiers)
    expect(focused()).toBe(place)
    expect(stops()).toEqual([document.activeElement])
  }
})

test('F2 enters a cell, Escape leaves it', () => {
  focus(82, 4)
  press(document.activeElement, 'F2')
  expect(document.activeElement?.textContent).toBe('depot east')
  press(document.activeElement, 'Escape')
  expect(focused()).toBe('82:4')
})

test('a Page key beyond the last row turns the page', () => {
  focus(84, 2)
  press(document.activeElement, 'PageDown')
  expect(PROPS.onPage).toHaveBeenCalledWith({ offset: 120, limit: 40 })
  draw({ offset: 120 })
  expect(focused()).toBe('122:2')
  press(document.activeElement, 'PageUp')
  expect(PROPS.onPage).toHaveBeenLastCalledWith({ offset: 80, limit: 40 })
})

test('the first page has none before it', () => {
  draw({ offset: 0 })
  focus(2, 1)
  press(document.activeElement, 'PageUp')
  expect(PROPS.onPage).not.toHaveBeenCalled()
})

test('when the focused row goes, the focus stays in the grid', () => {
  focus(84, 2)
  draw({ rows: CARDS.slice(0, 1) })
  expect(focused()).toBe('82:2')
})

test('Enter opens the card under the focus, a click the one under the pointer', () => {
  focus(83, 2)
  press(document.activeElement, 'Enter')
  expect(PROPS.onOpen).toHaveBeenLastCalledWith(CARDS[1], 'key')
  click(cell(84, 2))
  expect(PROPS.onOpen).toHaveBeenLastCalledWith(CARDS[2], 'pointer')
})

test('the row of the opened card is marked', () => {
  draw({ openId: '0002' })
  expect(page.root.querySelector('[aria-current="true"]')?.getAttribute('aria-rowindex')).toBe('83')
})

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
    draw({ sort })
    steps.push(`${lastSort()}|${status()?.getAttribute('aria-sort')}`)
  }
  expect(steps).toEqual(['status|ascending', '-status|descending', '|none'])
  draw({ sort: [{ name: 'status', descending: false }] })
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
  focus(83, 1)
  press(document.activeElement, 's')
  expect(lastSort()).toBe('iccid')
  draw({ shortcuts: false })
  press(document.activeElement, 's')
  expect(PROPS.onSort).toHaveBeenCalledTimes(2)
})

test('several sort keys carry their order in the header', () => {
  draw({
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
  draw({ columns: ['iccid', 'periodAddFlow', 'status', 'tags'] })
  expect(focused()).toBe('1:2')
  press(document.activeElement, 'ArrowDown')
  expect(focused()).toBe('82:2')
})

test('a new choice of columns is drawn at once, the ICCID first', () => {
  draw({ columns: ['vendor', 'iccid'] })
  expect([...page.root.querySelectorAll('th')].map((header) => header.textContent)).toEqual(['ICCID', 'Operator'])
  expect(cell(82, 2)?.textContent).toBe('China Mobile')
})

test('c copies the cell as the service wrote it, Shift C the ICCID', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  focus(82, 3)
  press(document.activeElement, 'c')
  press(document.activeElement, 'C', { shiftKey: true })
  expect(writeText.mock.calls).toEqual([['25.00MB'], ['89860321234567890001']])
  await settle()
  expect(page.root.querySelector('output')?.textContent).toBe('Copied 89860321234567890001')
})

test('a tag filters on a click and excludes with Alt, and opens nothing', () => {
  const tag = cell(82, 4)?.querySelector('button')
  click(tag)
  click(tag, { altKey: true })
  expect(vi.mocked(PROPS.onFilter).mock.calls).toEqual([
    ['tags', 'depot east', 'only'],
    ['tags', 'depot east', 'exclude'],
  ])
  expect(PROPS.onOpen).not.toHaveBeenCalled()
})

test('widths are variables of the frame; arrows on the edge change them without a render', () => {
  const frame = grid()?.parentElement?.parentElement
  expect(frame?.style.getPropertyValue('--columns')).toBe('216px 212px 112px 216px')
  const edge = cell(1, 2)?.querySelector<HTMLElement>('hr')
  press(edge ?? null, 'ArrowRight')
  expect(frame?.style.getPropertyValue('--columns')).toBe('216px 228px 112px 216px')
  expect(cell(1, 2)?.querySelector('hr')?.getAttribute('aria-valuenow')).toBe('228')
})

test('the first load shows rows of the final height, a refetch keeps the old ones', () => {
  draw({ state: 'loading', rows: [] })
  expect(grid()?.getAttribute('aria-busy')).toBe('true')
  const skeleton = page.root.querySelector<HTMLElement>('[style*="--rows"]')
  expect(skeleton?.style.getPropertyValue('--rows')).toBe('40')
  draw({ state: 'refetching' })
  expect(page.root.querySelectorAll('td').length).toBe(12)
})

test('what went wrong stands instead of the rows, and an empty answer has its own words', () => {
  draw({ problem: <p>no permission</p> })
  expect(page.root.textContent).toContain('no permission')
  expect(page.root.querySelector('td')).toBeNull()
  draw({ rows: [], empty: <p>nothing fits</p> })
  expect(page.root.textContent).toContain('nothing fits')
})

test('on a phone the same cards are a list of tiles', () => {
  vi.spyOn(window, 'matchMedia').mockReturnValue(Object.assign(new EventTarget(), { matches: true }) as MediaQueryList)
  page.unmount()
  page = mount(<CardGrid {...PROPS} />)
  expect(page.root.querySelectorAll('li').length).toBe(3)
  click(page.root.querySelector('li button'), { detail: 1 })
  expect(PROPS.onOpen).toHaveBeenLastCalledWith(CARDS[0], 'pointer')
  vi.restoreAllMocks()
})
