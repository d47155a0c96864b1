import type { FleetState } from '@linkdeck/fleet-index'
import { expect, test } from 'vitest'
import { createNews } from './news.ts'

const state = (coverage: Partial<FleetState['coverage']> = {}, asOfMs = 1): FleetState => ({
  coverage: { known: 10, expected: 10, uncertain: 3, complete: true, ...coverage },
  asOfMs,
})

test('where the index stands is news once, and again when it moved on', () => {
  const news = createNews()
  const counts = [state(), state(), state({ known: 11 }), state({ known: 11 }, 2)].map((next) => {
    news.stands(next)
    return news.count()
  })
  expect(counts).toEqual([1, 1, 2, 3])
})

test('a card that is certain again is none', () => {
  const news = createNews()
  news.stands(state())
  news.stands(state({ uncertain: 2 }))
  expect(news.count()).toBe(1)
})

test('what somebody waits for is always news', () => {
  const news = createNews()
  news.told()
  news.told()
  expect(news.count()).toBe(2)
})
