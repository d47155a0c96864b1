import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Extent,
  extentOf,
  isSettled,
  isStuck,
  keptAt,
  lastTop,
  movedTo,
  type Place,
  placeAt,
  scrollOf,
} from './scaled-scroll.ts'

const ROW_PX = 44
const VIEW_PX = 700
const MILLION = extentOf(1_000_000 * ROW_PX, VIEW_PX)

const extents = fc
  .record({
    rows: fc.integer({ min: 1, max: 20_000_000 }),
    row: fc.constantFrom(36, 44),
    view: fc.integer({ min: 1, max: 3000 }),
  })
  .map(({ rows, row, view }) => extentOf(rows * row, view))

/** What a browser does: a scroll position between the ends, in whole device pixels. */
const browser = (extent: Extent, scale = 1) => {
  let scroll = 0
  return {
    read: () => scroll,
    write: (wanted: number) => {
      const inside = Math.max(0, Math.min(extent.height - extent.view, wanted))
      scroll = Math.round(inside * scale) / scale
      return scroll
    },
  }
}

test('what is scrolled is never higher than a browser draws, and short lists are scrolled as they are', () => {
  expect(MILLION.height).toBe(4_000_000)
  expect(extentOf(50_000_000 * ROW_PX, VIEW_PX).height).toBe(4_000_000)
  const short = extentOf(90_000 * ROW_PX, VIEW_PX)
  expect(short.height).toBe(short.length)
  expect(placeAt(short, 1_234_567)).toEqual({ top: 1_234_567, shift: 0 })
  expect(scrollOf(short, 1_234_567)).toBe(1_234_567)
})

test('every offset has a scroll position and comes back from it, in any list', () => {
  fc.assert(
    fc.property(extents, fc.double({ min: 0, max: 1, noNaN: true }), (extent, share) => {
      const top = Math.round(lastTop(extent) * share)
      const scroll = scrollOf(extent, top)
      expect(scroll).toBeGreaterThanOrEqual(0)
      expect(scroll).toBeLessThanOrEqual(Math.max(0, extent.height - extent.view))
      expect(placeAt(extent, scroll).top).toBeCloseTo(top, 5)
    }),
    { numRuns: 5000 },
  )
})

test('further down in the list is further down on the scroll bar', () => {
  fc.assert(
    fc.property(extents, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }), (extent, shares) => {
      const tops = shares.map((share) => lastTop(extent) * share).sort((a, b) => a - b)
      const scrolls = tops.map((top) => scrollOf(extent, top))
      expect(scrolls).toEqual([...scrolls].sort((a, b) => a - b))
    }),
  )
})

test('both ends and the middle of a million rows are where they belong', () => {
  expect(placeAt(MILLION, 0)).toEqual({ top: 0, shift: 0 })
  expect(placeAt(MILLION, 4_000_000 - VIEW_PX).top).toBe(lastTop(MILLION))
  expect(placeAt(MILLION, (4_000_000 - VIEW_PX) / 2).top).toBe(lastTop(MILLION) / 2)
})

test.each([6000, 49_000])('%i px from either end are exactly that, both ways', (px) => {
  expect(placeAt(MILLION, px).top).toBe(px)
  expect(movedTo(placeAt(MILLION, 4_000_000 - VIEW_PX), 4_000_000 - VIEW_PX - px).top).toBe(lastTop(MILLION) - px)
  expect(placeAt(MILLION, 4_000_000 - VIEW_PX - px).top).toBe(lastTop(MILLION) - px)
})

/** One step of a person: how far a wheel turns, or where the thumb is dragged to. */
const steps = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -20_000, max: 20_000 }).map((by) => ({ kind: 'wheel' as const, by })) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((to) => ({ kind: 'drag' as const, to })) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1).map((to) => ({ kind: 'drag' as const, to })) },
)

/** At rest the scroll position is set right; the rows stay where they are. */
const rest = (extent: Extent, place: Place, scroller: ReturnType<typeof browser>): Place => {
  if (isSettled(extent, place)) return place
  const scroll = scroller.write(scrollOf(extent, place.top))
  const rested = keptAt(extent, place.top, scroll)
  expect(Math.abs(rested.top - place.top)).toBeLessThanOrEqual(1)
  return rested
}

test.each([1, 1.25, 2, 3])(
  '10,000 moves of a million rows end where adding them up ends, at a pixel ratio of %d',
  (scale) => {
    const walk = fc.sample(steps, { numRuns: 10_000, seed: 20_261_124 })
    const scroller = browser(MILLION, scale)
    let place: Place = { top: 0, shift: 0 }
    let wanted = 0
    for (const step of walk) {
      if (step.kind === 'wheel') {
        wanted = Math.max(0, Math.min(lastTop(MILLION), place.top + step.by))
        place = movedTo(place, scroller.write(scroller.read() + step.by))
        expect(Math.abs(place.top - wanted)).toBeLessThanOrEqual(1)
        expect(isStuck(MILLION, place, scroller.read())).toBe(false)
      } else {
        const scroll = scroller.write((4_000_000 - VIEW_PX) * step.to)
        place = placeAt(MILLION, scroll)
        if (step.to === 0) expect(place.top).toBe(0)
        if (step.to === 1) expect(place.top).toBe(lastTop(MILLION))
      }
      expect(place.top).toBeGreaterThanOrEqual(0)
      expect(place.top).toBeLessThanOrEqual(lastTop(MILLION))
      place = rest(MILLION, place, scroller)
    }
  },
)

test('a gesture that never rests reaches the ends all the same', () => {
  const scroller = browser(MILLION)
  let place = placeAt(MILLION, scroller.write(60_000))
  const turn = (by: number) => {
    place = movedTo(place, scroller.write(scroller.read() + by))
    if (!isStuck(MILLION, place, scroller.read())) return
    place = keptAt(MILLION, place.top, scroller.write(scrollOf(MILLION, place.top)))
  }
  for (let turns = 0; turns < 20_000 && place.top > 0; turns += 1) turn(-120)
  expect(place).toEqual({ top: 0, shift: 0 })
  for (let turns = 0; turns < 20_000 && place.top < lastTop(MILLION); turns += 1) turn(12_000)
  expect(place.top).toBe(lastTop(MILLION))
})
