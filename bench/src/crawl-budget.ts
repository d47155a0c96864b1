/** How much of the account's budget a crawl uses, and how long a person waits meanwhile for a live question. */
import { ROUTES, type SyncAnswer } from '@linkdeck/contract'
import { beginCrawl } from './fleet-index/made-crawl.ts'
import { median } from './median.ts'
import { percentile } from './percentile.ts'
import { startProgram, startUpstream } from './programs.ts'
import { realClock } from './real-clock.ts'
import { printTable } from './table.ts'

const QUOTA = 20
const CARDS = 20_000
const QUESTIONS = 30
/** Between the questions of a person. */
const PAUSE_MS = 700

export async function benchCrawlBudget(): Promise<void> {
  const rows = []
  for (const rate of [18, 20]) rows.push(await measure(rate))
  printTable(`A crawl and a person who asks ${QUESTIONS} times share an account of ${QUOTA} calls a second`, rows)
}

async function measure(rate: number) {
  const upstream = await startUpstream({ cards: CARDS, callsPerSecond: QUOTA })
  const program = await startProgram(upstream, { settings: { LINKCARD_CALLS_PER_SECOND: String(rate) } })
  try {
    const alone = median(await askLive(program.origin))
    await beginCrawl(program.origin, '')
    await realClock.sleep(1000)
    const before = await readMeter(program.origin)
    const waits = (await askLive(program.origin)).map((ms) => Math.max(0, ms - alone))
    const after = await readMeter(program.origin)
    const used = (after.calls - before.calls) / ((after.atMs - before.atMs) / 1000)
    return {
      'calls a second': String(rate),
      'used %': (used / rate) * 100,
      throttled: String(after.throttled),
      'wait ms, median': median(waits),
      'wait ms, p95': percentile(waits, 95),
      'wait ms, most': Math.max(...waits),
    }
  } finally {
    await program.stop()
    await upstream.stop()
  }
}

/** Milliseconds to the answer of each question; no two are the same. */
async function askLive(origin: string): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < QUESTIONS; at += 1) {
    const startedMs = performance.now()
    const answer = await fetch(`${origin}${ROUTES.cards}?source=live&limit=10&offset=${at * 10}`)
    if (!answer.ok) throw new Error(`A question was refused: ${await answer.text()}`)
    await answer.json()
    times.push(performance.now() - startedMs)
    await realClock.sleep(PAUSE_MS)
  }
  return times
}

async function readMeter(origin: string) {
  const { meter, crawl }: SyncAnswer = await (await fetch(`${origin}${ROUTES.sync}`)).json()
  if (crawl === null) throw new Error('No crawl is under way while it is measured')
  return { ...meter, atMs: performance.now() }
}
