/**
 * The fleet index of a large fleet, asked over HTTP while the program's own crawl writes to it, in turn with PostgreSQL
 * and plain typed arrays that hold the same cards and rest otherwise. Answers are compared before anybody is timed.
 */
import { rm } from 'node:fs/promises'
import { median } from '../median.ts'
import { inArrays } from './arrays/in-arrays.ts'
import { askWhileCrawling } from './ask-while-crawling.ts'
import type { Contestants } from './contestant.ts'
import { madeFleet } from './made-fleet.ts'
import { startMadeUpstream } from './made-upstream.ts'
import { openPostgres } from './postgres/in-postgres.ts'
import { printMachine, printProcess } from './print-figures.ts'
import { startWatched, type WatchedProgram } from './watched-program.ts'

/** isCompared: whether others hold the same cards; with ten million that would take them too long. */
export type IndexBench = { cards: number; isCompared: boolean }

type Start = () => Promise<WatchedProgram>

const STARTS = 3

export async function benchIndex({ cards, isCompared }: IndexBench): Promise<void> {
  printMachine(cards)
  const { directory, folder, loaded } = await madeFleet(cards)
  const others = isCompared ? await openOthers(folder, cards) : NOBODY
  const upstream = await startMadeUpstream(cards)
  const start: Start = () => startWatched(upstream, directory)
  try {
    const readyAfterStopMs = await timeStarts(start)
    const program = await start()
    const crawled = await askWhileCrawling(program, others.contestants, cards).finally(() => program.stop('SIGKILL'))
    const killed = await start()
    await killed.stop()
    printProcess({ loaded, crawled, readyAfterStopMs, readyAfterKillMs: killed.readyAfterMs })
  } finally {
    await others.close()
    await upstream.stop()
    await rm(directory, { recursive: true })
  }
}

type Others = { contestants: Contestants; close: () => Promise<void> }

const NOBODY: Others = { contestants: {}, close: async () => {} }

async function openOthers(folder: string, cards: number): Promise<Others> {
  const postgres = await openPostgres(folder, cards)
  const contestants = { ...(postgres ? { PostgreSQL: postgres } : {}), arrays: inArrays(cards) }
  return { contestants, close: async () => postgres?.close() }
}

async function timeStarts(start: Start): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < STARTS; at += 1) {
    const program = await start()
    times.push(program.readyAfterMs)
    await program.stop()
  }
  return median(times)
}
