/** One contestant once: opened, scrolled fast, sent to the middle and to the last row, and sorted. */
import { setTimeout } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'
import { median } from '../median.ts'
import { percentile } from '../percentile.ts'
import type { Contestant } from './contestants.ts'
import { type OpenPage, openPage, type World } from './open-page.ts'
import type { Truth } from './truth.ts'
import type { Column } from './view.ts'

/** Milliseconds, but for numbers and shares; infinite where the right row was never painted. */
export type Run = {
  firstRow: number
  frames: number
  p50: number
  p95: number
  /** Work of the main thread a frame: unlike the time between frames it may be less than the screen takes for one. */
  busy: number
  longTasks: number
  longMs: number
  blankPercent: number
  awaitedPercent: number
  toMiddle: number
  toLast: number
  sort: number
}

export type Course = World & { truth: Truth; sorted: Column; seconds: number; slowdown: number }

export const SPEED_PX = 20_000
const REST_MS = 700

export async function runOnce(contestant: Contestant, course: Course): Promise<Run> {
  const opened = await openPage(contestant, course, course.slowdown)
  try {
    const firstRow = Number(await opened.page.evaluate(() => probe.firstRowMs))
    await setTimeout(REST_MS)
    const scroll = await scrollFast(opened, course.seconds)
    const { first, middle, last } = course.truth
    const toMiddle = await jump(opened, Math.floor(course.view.total / 2), 0.5, middle)
    const toLast = await jump(opened, course.view.total - 1, 1, last)
    await jump(opened, 0, 0, first)
    return { firstRow, ...scroll, toMiddle, toLast, sort: await clickSort(opened, course) }
  } finally {
    await opened.close()
  }
}

async function scrollFast({ page, cdp }: OpenPage, seconds: number) {
  const watch = await page.evaluateHandle(() => probe.watchScroll())
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await busyMs(cdp)
  await scrollBy({ page, cdp }, SPEED_PX * seconds)
  const busy = (await busyMs(cdp)) - before
  await cdp.send('Performance.disable')
  const { frames, longTasks, scrolled, blank, awaited } = await watch.evaluate((stop) => stop())
  return {
    frames: frames.length,
    p50: median(frames),
    p95: percentile(frames, 95),
    busy: busy / frames.length,
    longTasks: longTasks.length,
    longMs: longTasks.reduce((sum, ms) => sum + ms, 0),
    blankPercent: (100 * blank) / Math.max(1, scrolled),
    awaitedPercent: (100 * awaited) / Math.max(1, scrolled),
  }
}

/** What the main thread of a page has worked so far. */
async function busyMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** As a wheel turns, over the middle of the rows. */
export async function scrollBy({ page, cdp }: Pick<OpenPage, 'page' | 'cdp'>, distance: number): Promise<void> {
  const { x, y, width, height } = await page.evaluate(() => probe.box().toJSON())
  await cdp.send('Input.synthesizeScrollGesture', {
    x: Math.floor(x + width / 2),
    y: Math.floor(y + height / 2),
    yDistance: -distance,
    speed: SPEED_PX,
    gestureSourceType: 'mouse',
    preventFling: true,
  })
}

async function jump({ page }: OpenPage, row: number, share: number, iccid: string): Promise<number> {
  await setTimeout(REST_MS)
  const ms = await page.evaluate(
    ([place, part, wanted]) => probe.untilPainted(() => probe.scrollTo(place, part), [wanted]),
    [row, share, iccid] as const,
  )
  return ms ?? Number.POSITIVE_INFINITY
}

async function clickSort({ page }: OpenPage, { sorted, truth }: Course): Promise<number> {
  await setTimeout(REST_MS)
  const { x, y } = await page.evaluate((label) => probe.headerAt(label), sorted.label)
  const press = await page.evaluateHandle((iccids) => ({ painted: probe.afterPress(iccids) }), truth.sorted)
  await page.mouse.click(x, y)
  return (await press.evaluate(({ painted }) => painted)) ?? Number.POSITIVE_INFINITY
}
