/** What the grid is to reach, and whether it did in this run. */
import { median } from '../median.ts'
import { percentile } from '../percentile.ts'
import { printTable } from '../table.ts'
import type { Measured } from './bench-grid.ts'
import { LINKDECK, PEERS } from './contestants.ts'
import { figuresOf, ratioTo } from './print-grid.ts'

/** One frame in sixty a second, and how far it may be off. */
const FRAME_MS = 17

export function printGoals(measured: Measured): void {
  const rows = goalsOf(measured).map(([goal, figure, most]) => ({
    goal,
    measured: figure,
    'at most': most,
    '': figure <= most ? 'met' : 'NOT MET',
  }))
  printTable('Goals', rows)
}

function goalsOf({ usual, slow, heaps, keys }: Measured): [goal: string, figure: number, most: number][] {
  const { floor, glide, agGrid } = PEERS
  const own = (figure: Parameters<typeof ratioTo>[2]) => median(figuresOf(usual, LINKDECK.name, figure))
  return [
    ['fast scroll: a frame, ms', own('p50'), FRAME_MS],
    ['fast scroll: long tasks', own('longTasks'), 0],
    ['fast scroll: blank, %', own('blankPercent'), 0],
    ['fast scroll: p95 to Glide', ratioTo(usual, glide.name, 'p95'), 1.1],
    ['fast scroll: p95 to AG Grid', ratioTo(usual, agGrid.name, 'p95'), 0.25],
    ['fast scroll: work of the main thread a frame, to AG Grid', ratioTo(usual, agGrid.name, 'busy'), 0.25],
    ['slowed down: p95 to Glide', ratioTo(slow, glide.name, 'p95'), 1],
    ['slowed down: jump to the middle, to Glide', ratioTo(slow, glide.name, 'toMiddle'), 1],
    ['slowed down: jump to the last row, to Glide', ratioTo(slow, glide.name, 'toLast'), 1],
    ['jump to the middle, to the floor', ratioTo(usual, floor.name, 'toMiddle'), 1.2],
    ['jump to the last row, to the floor', ratioTo(usual, floor.name, 'toLast'), 1.2],
    ['sort to AG Grid', ratioTo(usual, agGrid.name, 'sort'), 0.5],
    ['first row to the floor', ratioTo(usual, floor.name, 'firstRow'), 1.3],
    ['heap after scrolling, MB', heaps[LINKDECK.name]?.scrolledMb ?? Number.NaN, 10],
    ['a key to its paint while a crawl writes, ms (p95)', percentile(keys.times, 95), 50],
  ]
}
