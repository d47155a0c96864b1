// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { click, press, settle } from '../testing/mount.ts'
import {
  answerAt,
  blocksOf,
  cardAt,
  cell,
  FLEET,
  focus,
  focused,
  grid,
  mountGrid,
  PROPS,
} from '../testing/mount-grid.tsx'
import { CardTiles } from './card-grid.tsx'
import { createCardBlocks } from './window/card-blocks.ts'

let page: Awaited<ReturnType<typeof mountGrid>>
beforeEach(async () => {
  vi.clearAllMocks()
  page = await mountGrid()
})
afterEach(() => page.unmount())

const rowIndices = () => [...page.root.querySelectorAll('tr')].map((row) => Number(row.getAttribute('aria-rowindex')))

const scrollTo = (top: number) =>
  act(() => {
    const box = grid()?.parentElement
    if (box) box.scrollTop = top
    box?.dispatchEvent(new Event('scroll'))
  })

/** Blocks of cards come when the throttle lets them. */
const comes = (check: () => void): Promise<void> => act(() => vi.waitFor(check))

test('the grid counts over the fleet, and says -1 when nobody knows how many there are', () => {
  expect(grid()?.getAttribute('role')).toBe('grid')
  expect(grid()?.getAttribute('aria-rowcount')).toBe('5001')
  expect(grid()?.getAttribute('aria-colcount')).toBe('4')
  expect(rowIndices()).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  page.draw({ total: null })
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
  page.draw({
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
  page.draw({ blocks })
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
  page.draw({ blocks: blocksOf(1), total: 1 })
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
  page.draw({ openId: '0002' })
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
  page.draw({ openId: '0002' })
  press(document.activeElement, 'Escape')
  expect(selectedRows()).toEqual([3, 4, 7])
  page.draw()
  press(document.activeElement, 'Escape')
  await comes(() => expect(selectedRows()).toEqual([]))
  expect(PROPS.onOpen).not.toHaveBeenCalled()
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

test('the first load shows rows of the final height, a refetch keeps the old ones', () => {
  page.draw({ state: 'loading', blocks: null })
  expect(grid()?.getAttribute('aria-busy')).toBe('true')
  const skeleton = page.root.querySelector<HTMLElement>('[style*="--rows"]')
  expect(skeleton?.style.getPropertyValue('--rows')).toBe('40')
  page.draw({ state: 'refetching' })
  expect(page.root.querySelectorAll('td').length).toBe(14 * 4)
})

test('what went wrong stands instead of the rows, and an empty answer has its own words', () => {
  page.draw({ problem: <p>no permission</p> })
  expect(page.root.textContent).toContain('no permission')
  expect(page.root.querySelector('td')).toBeNull()
  page.draw({ blocks: blocksOf(0), total: 0, empty: <p>nothing fits</p> })
  expect(page.root.textContent).toContain('nothing fits')
})

test('on a phone the same cards are a list of tiles', async () => {
  await CardTiles.preload()
  vi.spyOn(window, 'matchMedia').mockReturnValue(Object.assign(new EventTarget(), { matches: true }) as MediaQueryList)
  page.unmount()
  page = await mountGrid()
  expect(page.root.querySelectorAll('li').length).toBe(10)
  click(page.root.querySelector('li button'), { detail: 1 })
  expect(PROPS.onOpen).toHaveBeenLastCalledWith(cardAt(0), 'pointer')
  vi.restoreAllMocks()
})

test('rows that fly by are drawn by the elements of those before them, and in full when they rest', async () => {
  const elementOf = (row: number) => cell(row, 1)?.parentElement
  const load = () => Promise.reject(new Error('all are there'))
  page.draw({ blocks: createCardBlocks({ question: '', first: answerAt(0, FLEET), load }) })
  scrollTo(44 * 1000)
  const first = elementOf(1002)
  expect(first?.querySelector('svg')).toBeNull()
  scrollTo(44 * 2000)
  expect(elementOf(2002)).toBe(first)
  expect(elementOf(2002)?.textContent).toContain('89860321234567892001')
  await comes(() => expect(page.root.querySelector('[data-shown]')).toBeNull())
  expect(elementOf(2002)?.querySelector('svg')).not.toBeNull()
})
