/** The tables of the grid bench. */
import { ratio } from '../interleave.ts'
import { median } from '../median.ts'
import { percentile } from '../percentile.ts'
import { printTable } from '../table.ts'
import type { Runs } from './bench-grid.ts'
import { LINKDECK } from './contestants.ts'
import type { Run } from './run-once.ts'
import type { Keys } from './time-keys.ts'
import type { Heap } from './weigh-heap.ts'

const NEVER = 'never'

const COLUMNS: readonly [label: string, figure: keyof Run][] = [
  ['first row', 'firstRow'],
  ['frames', 'frames'],
  ['p50', 'p50'],
  ['p95', 'p95'],
  ['busy', 'busy'],
  ['long tasks', 'longTasks'],
  ['long ms', 'longMs'],
  ['blank %', 'blankPercent'],
  ['awaited %', 'awaitedPercent'],
  ['to middle', 'toMiddle'],
  ['to last', 'toLast'],
  ['sort', 'sort'],
]
/** Shares and numbers that are zero at best have no ratio. */
const COMPARED: readonly (keyof Run)[] = ['firstRow', 'p95', 'busy', 'toMiddle', 'toLast', 'sort']

export function figuresOf(runs: Runs, name: string, figure: keyof Run): number[] {
  return (runs[name] ?? []).map((run) => run[figure])
}

export function printRuns(title: string, runs: Runs): void {
  printTable(
    title,
    Object.keys(runs).map((name) => ({ grid: name, ...Object.fromEntries(COLUMNS.map(cell(runs, name))) })),
  )
  printTable(
    'Linkdeck divided by each of them, medians over the rounds',
    Object.keys(runs)
      .filter((name) => name !== LINKDECK.name)
      .map((name) => ({ grid: name, ...Object.fromEntries(COLUMNS.flatMap(besides(runs, name))) })),
  )
}

const cell =
  (runs: Runs, name: string) =>
  ([label, figure]: (typeof COLUMNS)[number]) =>
    [label, spell(median(figuresOf(runs, name, figure)))] as const

const besides =
  (runs: Runs, name: string) =>
  ([label, figure]: (typeof COLUMNS)[number]) =>
    COMPARED.includes(figure) ? [[label, spellRatio(ratioTo(runs, name, figure))] as const] : []

export function ratioTo(runs: Runs, name: string, figure: keyof Run): number {
  return ratio(figuresOf(runs, LINKDECK.name, figure), figuresOf(runs, name, figure))
}

/** What was never painted has no ratio. */
const spellRatio = (figure: number) => (Number.isFinite(figure) && figure > 0 ? figure.toFixed(2) : NEVER)
const spell = (figure: number) => (Number.isFinite(figure) ? figure.toFixed(1) : NEVER)

/** What a reader of the tables has to know. */
export function printNotes(): void {
  process.stdout.write(
    '\nAll show the columns of Linkdeck in a box of the same size, from the same server. Linkdeck draws its own cells, the others plain\n' +
      'text. While the rows fly by, Linkdeck draws the first columns only. MUI X scrolls inside a page of 100 rows.\n' +
      'p50, p95: between two frames, never less than the 16.7 of the screen. busy: work of the main thread a frame. awaited: a\n' +
      'row stands there whose card does not, or a picture of one.\n',
  )
}

export function printHeaps(seconds: number, heaps: Readonly<Record<string, Heap>>): void {
  printTable(
    `JavaScript heap over an empty page, MB, after the first rows and after ${seconds} s of scrolling`,
    Object.entries(heaps).map(([grid, { openedMb, scrolledMb }]) => ({ grid, opened: openedMb, scrolled: scrolledMb })),
  )
}

export function printKeys({ times, pagesPerSecond }: Keys): void {
  printTable(
    `A key in the query box to its paint, ms, while a crawl writes ${pagesPerSecond.toFixed(1)} pages a second`,
    [{ keys: String(times.length), p50: percentile(times, 50), p95: percentile(times, 95), most: Math.max(...times) }],
  )
}
