// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRowWindow, type RowWindow } from './row-window.ts'
import type { ScrollPort } from './scroll-ports.ts'

const ROW_PX = 44
const VIEW_PX = 660
const MILLION = 1_000_000
const LAST_TOP = MILLION * ROW_PX - VIEW_PX

/** What scrolls, as a browser does it: never beyond an end, whole pixels, and an event after each change. */
function createBox() {
  const element = document.createElement('div')
  Object.defineProperty(element, 'clientWidth', { value: 1000 })
  let height = 0
  let view = VIEW_PX
  let scroll = 0
  let shift = 0
  let resized = () => {}
  const write = (wanted: number) => {
    scroll = Math.round(Math.max(0, Math.min(height - view, wanted)))
  }
  const port: ScrollPort = {
    events: element,
    box: element,
    read: () => scroll,
    write,
    view: () => view,
    onResize: (listener) => {
      resized = listener
      return () => {}
    },
    setHeight: (next) => {
      height = next
      write(scroll)
    },
    setShift: (next) => {
      shift = next
    },
  }
  const scrollBy = (by: number, atMs = 0) => {
    write(scroll + by)
    const event = new Event('scroll')
    Object.defineProperty(event, 'timeStamp', { value: atMs })
    element.dispatchEvent(event)
  }
  const input = (kind: string, at?: MouseEventInit) => element.dispatchEvent(new PointerEvent(kind, at))
  return {
    ...{ element, port, scrollBy, input, read: () => scroll, height: () => height, shift: () => shift },
    dragTo: (share: number) => {
      input('pointerdown', { clientX: 1005 })
      scrollBy((height - view) * share - scroll)
    },
    end: () => element.dispatchEvent(new Event('scrollend')),
    resize: (next: number) => {
      view = next
      resized()
    },
  }
}

let box: ReturnType<typeof createBox>
let rows: RowWindow
const open = (count = MILLION) => {
  rows.attach(box.port)
  rows.setRows({ count, rowHeight: ROW_PX })
}
/** Where the first row in view is drawn, in the view itself: rows must not move under a person. */
const drawnAt = () => rows.top().row * ROW_PX - rows.shot().shift - box.read()

beforeEach(() => {
  vi.useFakeTimers()
  box = createBox()
  rows = createRowWindow()
})
afterEach(() => vi.useRealTimers())

test('what is drawn holds what is in view and little more', () => {
  open()
  expect(box.height()).toBe(4_000_000)
  expect(rows.inView()).toEqual({ from: 0, to: 15 })
  expect(rows.shot()).toMatchObject({ from: 0, to: 19, shift: 0 })
})

test('a wheel moves pixels, however many arrive at once', () => {
  open()
  box.input('wheel')
  box.scrollBy(80_000)
  expect(rows.top()).toEqual({ row: 1818, px: 8 })
  box.scrollBy(-12)
  expect(rows.top()).toEqual({ row: 1817, px: 40 })
})

test('the scroll bar moves a share of the whole, and meets both ends and the middle', () => {
  open()
  box.dragTo(0.5)
  expect(rows.top().row).toBe(Math.floor(LAST_TOP / 2 / ROW_PX))
  box.dragTo(1)
  expect(rows.inView().to).toBe(MILLION)
  expect(rows.top().row * ROW_PX + rows.top().px).toBe(LAST_TOP)
  box.dragTo(0)
  expect(rows.top()).toEqual({ row: 0, px: 0 })
})

test('the arrows of the scroll bar go by pixels, and so does whoever scrolls to something that is drawn', () => {
  open()
  box.dragTo(0.5)
  const { row } = rows.top()
  box.input('pointerdown', { clientX: 1005 })
  box.scrollBy(40)
  expect(rows.top().row * ROW_PX + rows.top().px).toBe(LAST_TOP / 2 + 40)
  box.end()
  box.scrollBy(4)
  expect(rows.top().row).toBe(row + 1)
})

test('at rest the scroll bar is set right and no row moves; what stands for other rows keeps in step', () => {
  open()
  box.dragTo(0.5)
  box.input('wheel')
  for (let turn = 0; turn < 30; turn += 1) box.scrollBy(3000, turn * 16)
  const before = { top: rows.top(), at: drawnAt(), scroll: box.read() }
  vi.runAllTimers()
  expect({ top: rows.top(), at: drawnAt() }).toEqual({ top: before.top, at: before.at })
  expect(Math.abs(box.read() - before.scroll)).toBeGreaterThan(50_000)
  expect(box.shift()).toBe(rows.shot().shift)
})

test('nothing is set right under a finger', () => {
  open()
  box.dragTo(0.5)
  box.input('touchstart')
  for (let turn = 0; turn < 30; turn += 1) box.scrollBy(3000)
  const scroll = box.read()
  vi.runAllTimers()
  expect(box.read()).toBe(scroll)
  box.input('touchend')
  box.scrollBy(10)
  vi.runAllTimers()
  expect(Math.abs(box.read() - scroll)).toBeGreaterThan(50_000)
})

test('a row is brought into view by the shortest way, near and far', () => {
  open()
  rows.reveal(14)
  expect(rows.top()).toEqual({ row: 0, px: 0 })
  rows.reveal(15)
  expect(rows.top()).toEqual({ row: 1, px: 0 })
  rows.reveal(MILLION - 1)
  expect(rows.inView()).toEqual({ from: MILLION - 15, to: MILLION })
  rows.reveal(500_000)
  expect(rows.top()).toEqual({ row: 500_000, px: 0 })
  rows.reveal(0)
  expect(box.read()).toBe(0)
})

test('rows that fly by are told from those that were there', () => {
  open()
  const { from, to } = rows.shot()
  box.input('wheel')
  for (let turn = 1; turn <= 4; turn += 1) box.scrollBy(300, turn * 16)
  expect(rows.shot()).toMatchObject({ isFlying: true, before: { from, to } })
  expect(rows.shot().to).toBeGreaterThan(rows.inView().to + 8)
  vi.advanceTimersByTime(90)
  expect(rows.shot().isFlying).toBe(false)
})

test('one turn of a wheel is no flight', () => {
  open()
  box.input('wheel')
  box.scrollBy(120, 16)
  expect(rows.shot().isFlying).toBe(false)
})

test('other row heights and a higher view leave the row at the upper edge where it is', () => {
  open()
  rows.open({ row: 700_000, px: 0 })
  rows.setRows({ count: MILLION, rowHeight: 36 })
  expect(rows.top()).toEqual({ row: 700_000, px: 0 })
  box.resize(900)
  expect(rows.top()).toEqual({ row: 700_000, px: 0 })
  expect(rows.inView()).toEqual({ from: 700_000, to: 700_025 })
})

test('a list that became short ends with its last row', () => {
  open()
  rows.open({ row: 700_000, px: 0 })
  rows.setRows({ count: 40, rowHeight: ROW_PX })
  expect(rows.inView()).toEqual({ from: 25, to: 40 })
  expect(rows.shot()).toMatchObject({ to: 40, shift: 0 })
})

test('whoever asks is told when the rows have come to rest', () => {
  open()
  const rested = vi.fn()
  rows.onRest(rested)
  box.input('wheel')
  box.scrollBy(100)
  expect(rested).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(rested).toHaveBeenCalledTimes(1)
})

test('let go, it hears nothing more', () => {
  const detach = rows.attach(box.port)
  rows.setRows({ count: 100, rowHeight: ROW_PX })
  const shot = rows.shot()
  detach()
  box.scrollBy(1000)
  expect(rows.shot()).toBe(shot)
})

test('a row that is held stays in view when the view gets smaller, until a person moves the rows', () => {
  open()
  rows.open({ row: 500, px: 20 })
  rows.hold(515)
  expect(rows.top()).toEqual({ row: 500, px: 20 })
  box.resize(600)
  expect(rows.top()).toEqual({ row: 502, px: 16 })
  rows.hold(530)
  expect(rows.inView().to).toBe(531)
  box.input('wheel')
  box.scrollBy(-440)
  const { row } = rows.top()
  box.resize(500)
  expect(rows.top().row).toBe(row)
})
