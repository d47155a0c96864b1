/** The tables of the index bench. Goals are for 1,000,000 cards on two cores with little else to do: printed, never asserted. */
import { cpus, loadavg } from 'node:os'
import { ratio } from '../interleave.ts'
import { percentile } from '../percentile.ts'
import { printTable } from '../table.ts'
import type { Alone, Crawled, Timed } from './ask-while-crawling.ts'
import type { Loaded } from './load.ts'

const OTHERS = ['PostgreSQL', 'arrays'] as const
const NOT_THERE = 'not available'
const GOALS = { holdMs: 50, cardsPerSecond: 20_000, readyMs: 1000, peakMb: 1536 }

/** Figures of a busy machine say little. */
export function printMachine(cards: number): void {
  const [load = 0] = loadavg()
  const [count, cores] = [cards.toLocaleString('en'), cpus().length]
  process.stdout.write(`\nThe index of ${count} made cards, on ${cores} cores with a load of ${load.toFixed(1)}\n`)
}

type Row = Record<string, string | number>

export function printInTurn(timed: readonly Timed[]): void {
  const rounds = timed[0]?.times['linkdeck']?.length ?? 0
  const rows = timed.map(({ kind, times }) => {
    const own = times['linkdeck'] ?? []
    const isCompared = Object.keys(times).length > 1
    const others = (isCompared ? OTHERS : []).map((name) => besideOf(name, own, times[name]))
    return { question: kind.name, ...figuresOf(own, kind.goalMs), ...Object.assign({}, ...others) }
  })
  printTable(`Over HTTP while a crawl writes, ms (${rounds} different questions of each kind, asked in turn)`, rows)
}

/** Ratios are Linkdeck's time by the other's, the median over the questions. */
function besideOf(name: string, own: readonly number[], times: readonly number[] | undefined): Row {
  return {
    [`${name} p50`]: times ? percentile(times, 50) : NOT_THERE,
    [`${name} p95`]: times ? percentile(times, 95) : NOT_THERE,
    [`to ${name}`]: times ? ratio(own, times) : NOT_THERE,
  }
}

export function printAlone(alone: readonly Alone[]): void {
  const rows = alone.map(({ kind, times, heldMs }) => ({
    question: kind.name,
    ...figuresOf(times, kind.goalMs),
    'loop held': heldMs,
    'goal of the loop': verdictOn(heldMs, { atMost: GOALS.holdMs }),
  }))
  printTable('The same questions to the program alone, the crawl going on, ms', rows)
}

function figuresOf(times: readonly number[], goalMs: number | null): Row {
  const p95 = percentile(times, 95)
  return { p50: percentile(times, 50), p95, 'goal of p95': goalMs === null ? '' : verdictOn(p95, { atMost: goalMs }) }
}

export type ProcessFigures = { loaded: Loaded; crawled: Crawled; readyAfterStopMs: number; readyAfterKillMs: number }

export function printProcess({ loaded, crawled, readyAfterStopMs, readyAfterKillMs }: ProcessFigures): void {
  const ready = { atMost: GOALS.readyMs }
  const hold = { atMost: GOALS.holdMs }
  printTable('The process', [
    judged('loading when it was made, cards/s', loaded.cardsPerSecond, { atLeast: GOALS.cardsPerSecond }),
    judged('loading, longest hold of the loop, ms', loaded.heldMs, hold),
    judged('a crawl alone, longest hold of the loop, ms', crawled.heldMs, hold),
    { what: 'a crawl meanwhile, pages/s', figure: crawled.pagesPerSecond, goal: '' },
    judged('ready after a restart, ms', readyAfterStopMs, ready),
    judged('ready after kill -9 in a crawl, ms', readyAfterKillMs, ready),
    judged('most memory of the program, MB', crawled.peakMb, { atMost: GOALS.peakMb }),
  ])
}

type Goal = { atMost: number } | { atLeast: number }

function judged(what: string, figure: number, goal: Goal) {
  return { what, figure, goal: verdictOn(figure, goal) }
}

function verdictOn(figure: number, goal: Goal): string {
  const isReached = 'atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast
  const words = 'atMost' in goal ? `at most ${goal.atMost}` : `at least ${goal.atLeast}`
  return `${words}: ${isReached ? 'reached' : 'not reached'}`
}
