// @vitest-environment happy-dom
import type { CardsAnswer, SortKey } from '@linkdeck/contract'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { click, type Mounted, mount, press, settle } from '../testing/mount.ts'
import { sampleCard } from '../testing/sample-card.ts'
import { CardGrid, CardTiles } from './card-grid.tsx'
import type { CardGridProps } from './card-grid-props.ts'
import { createCardBlocks } from './window/card-blocks.ts'

/** Cards by their place in the view: the ICCID of the first one ends with 0001. */
const cardAt = (place: number) => {
  const tail = String(place + 1).padStart(4, '0')
  return sampleCard({ iccid: `8986032123456789${tail}`, vsimInstanceId: tail, remark: null })
}

const FLEET = 5000

const answerAt = (offset: number, limit: number, total: number | null = FLEET): CardsAnswer => ({
  ...{ total, offset, limit, source: 'index', asOf: '', requestId: null, remarks: [] },
  rows: Array.from({ length: Math.max(0, Math.min(limit, (total ?? FLEET) - offset)) }, (_, at) => cardAt(offset + at)),
})

const blocksOf = (total: number | null = FLEET, question = '') =>
  createCardBlocks({
    question,
    first: answerAt(0, 40, total),
    load: ({ offset, limit }) => Promise.resolve(answerAt(offset, limit, total)),
  })

const PROPS: CardGridProps = {
  scope: '',
  blocks: blocksOf(),
  total: FLEET,
  sort: [],
  columns: ['iccid', 'status', 'periodAddFlow', 'tags'],
  openId: null,
  state: 'ready',
  reasonOf: ({ message }) => message,
  positionOf: () => ({ row: 0, px: 0, active: { row: 1, column: 0 } }),
  onPosition: vi.fn(),
  onSort: vi.fn(),
  onOpen: vi.fn(),
  onFilter: vi.fn(),
  onColumns: vi.fn(),
}

let page: Mounted
const draw = (changes: Partial<CardGridProps> = {}) => page.draw(<CardGrid {...PROPS} {...changes} />)
const grid = () => page.root.querySelector('table')
const cell = (row: number, column: number) =>
  page.root.querySelector<HTMLElement>(`[aria-rowindex="${row}"] > [aria-colindex="${column}"]`)
const rowIndices = () => [...page.root.querySelectorAll('tr')].map((row) => Number(row.getAttribute('aria-rowindex')))
const focused = () => {
  const row = document.activeElement?.parentElement?.getAttribute('aria-rowindex')
  return `${row}:${document.activeElement?.getAttribute('aria-colindex')}`
}
const focus = (row: number, column: number) => act(() => cell(row, column)?.focus())

const scrollTo = (top: number) =>
  act(() => {
    const box = grid()?.parentElement
    if (box) box.scrollTop = top
    box?.dispatchEvent(new Event('scroll'))
  })

/** Blocks of cards come when the throttle lets them. */
const comes = (check: () => void): Promise<void> => act(() => vi.waitFor(check))

/** Ten rows are in view, and four are drawn beyond them. */
beforeEach(async () => {
  vi.clearAllMocks()
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440)
  page = mount(<CardGrid {...PROPS} />)
  await settle()
})
afterEach(() => page.unmount())

test('the grid counts over the fleet, and says -1 when nobody knows how many there are', () => {
  expect(grid()?.getAttribute('role')).toBe('grid')
  expect(grid()?.getAttribute('aria-rowcount')).toBe('5001')
  expect(grid()?.getAttribute('aria-colcount')).toBe('4')
  expect(rowIndices()).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  draw({ total: null })
  expect(grid()?.getAttribute('aria-rowcount')).toBe('-1')
})

test('there is one tab stop, and the keys carry it from cell to cell', () => {
  const stops = () => [...page.root.querySelectorAll('[tabindex="0"]')]
  expect(stops()).toEqual([cell(2, 1)])
  focus(2, 1)
  for (const [key, place, modifiers] of [
    ['ArrowRight', '2:2', {}],
    ['ArrowDown', '3:2', {}],
    ['End', '3:4', {}],
    ['Home', '3:1', {}],
    ['End', '5001:4', { ctrlKey: true }],
    ['Home', '2:1', { ctrlKey: true }],
    ['ArrowUp', '1:1', {}],
    ['ArrowLeft', '1:1', {}],
  ] as const) {
    press(document.activeElement, key, modifiers)
    expect(focused()).toBe(place)
    expect(stops()).toEqual([document.activeElement])
  }
})

test('F2 enters a cell, Escape leaves it', () => {
  focus(2, 4)
  press(document.activeElement, 'F2')
  expect(document.activeElement?.textContent).toBe('depot east')
  press(document.activeElement, 'Escape')
  expect(focused()).toBe('2:4')
})

test('Page keys pass what is in view, but for two rows that stay as landmarks', () => {
  focus(4, 2)
  press(document.activeElement, 'PageDown')
  expect(focused()).toBe('12:2')
  press(document.activeElement, 'PageUp')
  expect(focused()).toBe('4:2')
})

test('the last row of the fleet is reached, its card comes, and the row that was left is still there', async () => {
  focus(4, 1)
  press(document.activeElement, 'End', { ctrlKey: true })
  expect(focused()).toBe('5001:4')
  expect(rowIndices()).toEqual([1, ...Array.from({ length: 14 }, (_, at) => 4988 + at)])
  await comes(() => expect(cell(5001, 1)?.textContent).toBe('89860321234567895000'))
  expect(focused()).toBe('5001:4')
  press(document.activeElement, 'ArrowUp')
  expect(focused()).toBe('5000:4')
})

test('the row with the focus stays, however far it is scrolled away', async () => {
  focus(3, 2)
  scrollTo(2000 * 44)
  expect(rowIndices()).toEqual([1, 3])
  await comes(() => expect(rowIndices().slice(0, 3)).toEqual([1, 3, 1998]))
  expect(focused()).toBe('3:2')
  press(document.activeElement, 'ArrowDown')
  expect(focused()).toBe('4:2')
  expect(rowIndices()).toContain(12)
})

test('rows of another question begin where they are told to, and a cell that had the focus hands it on', async () => {
  focus(3, 2)
  draw({
    blocks: blocksOf(FLEET, 'sort=-used'),
    positionOf: () => ({ row: 4000, px: 10, active: { row: 4003, column: 3 } }),
  })
  expect(focused()).toBe('4004:4')
  expect(PROPS.onPosition).toHaveBeenLastCalledWith('sort=-used', {
    ...{ row: 4000, px: 10 },
    active: { row: 4003, column: 3 },
  })
  await comes(() => expect(cell(4002, 1)?.textContent).toBe('89860321234567894001'))
})

test('a block that cannot be loaded says so in its rows, and is asked for again there', async () => {
  let isDown = true
  const blocks = createCardBlocks({
    question: '',
    first: answerAt(0, 40),
    load: ({ offset, limit }) =>
      isDown ? Promise.reject(new Error('no way to the server')) : Promise.resolve(answerAt(offset, limit)),
  })
  draw({ blocks })
  focus(2, 1)
  press(document.activeElement, 'End', { ctrlKey: true })
  await comes(() => expect(cell(5001, 1)?.textContent).toContain('no way to the server'))
  expect(cell(2, 1)).toBeNull()
  isDown = false
  click(cell(5001, 1)?.querySelector('button'))
  await comes(() => expect(cell(5001, 1)?.textContent).toBe('89860321234567895000'))
})

test('when the focused row goes, the focus stays in the grid', () => {
  focus(4, 2)
  draw({ blocks: blocksOf(1), total: 1 })
  expect(focused()).toBe('2:2')
})

test('Enter opens the card under the focus, a click the one under the pointer', () => {
  focus(3, 2)
  press(document.activeElement, 'Enter')
  expect(PROPS.onOpen).toHaveBeenLastCalledWith(cardAt(1), 'key')
  click(cell(4, 2))
  expect(PROPS.onOpen).toHaveBeenLastCalledWith(cardAt(2), 'pointer')
})

test('the row of the opened card is the current one', () => {
  draw({ openId: '0002' })
  const current = [...page.root.querySelectorAll('[aria-current]')]
  expect(current.map((row) => row.getAttribute('aria-rowindex'))).toEqual(['3'])
})

const selectedRows = () =>
  [...page.root.querySelectorAll('[aria-selected="true"]')].map((row) => Number(row.getAttribute('aria-rowindex')))

test('Space selects a row, Shift and arrows more, Ctrl and click one beside them; Escape clears, but a card closes first', async () => {
  focus(3, 2)
  press(document.activeElement, ' ')
  await comes(() => expect(selectedRows()).toEqual([3]))
  press(document.activeElement, 'ArrowDown', { shiftKey: true })
  await comes(() => expect(selectedRows()).toEqual([3, 4]))
  expect(focused()).toBe('4:2')
  click(cell(7, 2), { ctrlKey: true })
  await comes(() => expect(selectedRows()).toEqual([3, 4, 7]))
  draw({ openId: '0002' })
  press(document.activeElement, 'Escape')
  expect(selectedRows()).toEqual([3, 4, 7])
  draw()
  press(document.activeElement, 'Escape')
  await comes(() => expect(selectedRows()).toEqual([]))
  expect(PROPS.onOpen).not.toHaveBeenCalled()
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
  focus(3, 1)
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
  expect(focused()).toBe('2:2')
})

test('a new choice of columns is drawn at once, the ICCID first', () => {
  draw({ columns: ['vendor', 'iccid'] })
  expect([...page.root.querySelectorAll('th')].map((header) => header.textContent)).toEqual(['ICCID', 'Operator'])
  expect(cell(2, 2)?.textContent).toBe('China Mobile')
})

test('c copies the cell as the service wrote it, Shift C the ICCID', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  focus(2, 3)
  press(document.activeElement, 'c')
  press(document.activeElement, 'C', { shiftKey: true })
  expect(writeText.mock.calls).toEqual([['25.00MB'], ['89860321234567890001']])
  await settle()
  expect(page.root.querySelector('output')?.textContent).toBe('Copied 89860321234567890001')
})

test('a tag filters on a click and excludes with Alt, and opens nothing', () => {
  const tag = cell(2, 4)?.querySelector('button')
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
  expect(frame?.style.getPropertyValue('--columns')).toBe('240px 212px 120px 216px')
  const edge = cell(1, 2)?.querySelector<HTMLElement>('hr')
  press(edge ?? null, 'ArrowRight')
  expect(frame?.style.getPropertyValue('--columns')).toBe('240px 228px 120px 216px')
  expect(cell(1, 2)?.querySelector('hr')?.getAttribute('aria-valuenow')).toBe('228')
})

test('the first load shows rows of the final height, a refetch keeps the old ones', () => {
  draw({ state: 'loading', blocks: null })
  expect(grid()?.getAttribute('aria-busy')).toBe('true')
  const skeleton = page.root.querySelector<HTMLElement>('[style*="--rows"]')
  expect(skeleton?.style.getPropertyValue('--rows')).toBe('40')
  draw({ state: 'refetching' })
  expect(page.root.querySelectorAll('td').length).toBe(14 * 4)
})

test('what went wrong stands instead of the rows, and an empty answer has its own words', () => {
  draw({ problem: <p>no permission</p> })
  expect(page.root.textContent).toContain('no permission')
  expect(page.root.querySelector('td')).toBeNull()
  draw({ blocks: blocksOf(0), total: 0, empty: <p>nothing fits</p> })
  expect(page.root.textContent).toContain('nothing fits')
})

test('on a phone the same cards are a list of tiles', async () => {
  await CardTiles.preload()
  vi.spyOn(window, 'matchMedia').mockReturnValue(Object.assign(new EventTarget(), { matches: true }) as MediaQueryList)
  page.unmount()
  page = mount(<CardGrid {...PROPS} />)
  expect(page.root.querySelectorAll('li').length).toBe(10)
  click(page.root.querySelector('li button'), { detail: 1 })
  expect(PROPS.onOpen).toHaveBeenLastCalledWith(cardAt(0), 'pointer')
  vi.restoreAllMocks()
})

test('rows that fly by are drawn by the elements of those before them, and in full when they rest', async () => {
  const elementOf = (row: number) => cell(row, 1)?.parentElement
  const load = () => Promise.reject(new Error('all are there'))
  draw({ blocks: createCardBlocks({ question: '', first: answerAt(0, FLEET), load }) })
  scrollTo(44 * 1000)
  const first = elementOf(1002)
  expect(first?.querySelector('svg')).toBeNull()
  scrollTo(44 * 2000)
  expect(elementOf(2002)).toBe(first)
  expect(elementOf(2002)?.textContent).toContain('89860321234567892001')
  await comes(() => expect(page.root.querySelector('[data-shown]')).toBeNull())
  expect(elementOf(2002)?.querySelector('svg')).not.toBeNull()
})
