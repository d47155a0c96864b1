import { expect, test } from 'vitest'
import { barsOf } from './histogram-bars.ts'
import { FLOW_SCALE, PERCENT_SCALE } from './range-scale.ts'

const histogram = (bins: readonly (readonly [string, number])[]) => ({
  key: 'used',
  bins: bins.map(([term, count]) => ({ term, count })),
  missing: 0,
  present: 0,
})

test('bars stand where their values stand, and unused cards have a place of their own', () => {
  const bars = barsOf(
    histogram([
      ['..0B', 5],
      ['1B..1048575B', 1],
      ['1MB..4194303B', 10],
      ['4MB..', 0],
    ]),
    FLOW_SCALE,
  )
  const edges = bars.map(({ start, width }) => [Math.round(start), Math.round(start + width)])
  expect(edges.slice(0, 3)).toEqual([
    [0, 1],
    [1, 2],
    [2, 4],
  ])
  expect(edges[3]?.[1]).toBeGreaterThan(FLOW_SCALE.length - 2)
})

test('a step is named by round numbers: it ends where the next one begins', () => {
  const bars = barsOf(
    histogram([
      ['..0B', 5],
      ['1B..1048575B', 1],
      ['1MB..4194303B', 10],
      ['4MB..', 0],
    ]),
    FLOW_SCALE,
  )
  expect(bars.map(({ term }) => term)).toEqual(['..0B', '1B..1MB', '1MB..4MB', '4MB..'])
})

test('the highest bar is as high as there is room, an empty one has no height, a single card shows', () => {
  const bars = barsOf(
    histogram([
      ['0..9.999999', 100_000],
      ['10..19.999999', 0],
      ['20..100', 1],
    ]),
    PERCENT_SCALE,
  )
  expect(bars.map(({ height }) => height)).toEqual([1, 0, 0.04])
})

test('a view without cards draws nothing, and divides by nothing', () => {
  expect(barsOf(histogram([['0..100', 0]]), PERCENT_SCALE).map(({ height }) => height)).toEqual([0])
})
