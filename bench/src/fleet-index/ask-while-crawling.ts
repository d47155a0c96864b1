/** Every kind of question while a crawl writes: in turn with the others, then to the program alone to watch its event loop. */
import { setTimeout } from 'node:timers/promises'
import { interleave } from '../interleave.ts'
import { type Contestant, type Contestants, crossCheck } from './contestant.ts'
import { beginCrawl, countPages } from './made-crawl.ts'
import { overHttp } from './over-http.ts'
import { printAlone, printInTurn } from './print-figures.ts'
import { KINDS, type Kind, type Question, questionsOf } from './questions.ts'
import type { WatchedProgram } from './watched-program.ts'

/** heldMs: the longest hold of the event loop while nothing was asked. */
export type Crawled = { pagesPerSecond: number; heldMs: number; peakMb: number }

/** kind, and the milliseconds of each answer by contestant. */
export type Timed = { kind: Kind; times: Readonly<Record<string, readonly number[]>> }
export type Alone = { kind: Kind; times: readonly number[]; heldMs: number }

const UNASKED_MS = 10_000

type Kinds = readonly { kind: Kind; questions: readonly Question[] }[]

export async function askWhileCrawling(program: WatchedProgram, others: Contestants, cards: number): Promise<Crawled> {
  const linkdeck = overHttp(program.origin)
  const kinds: Kinds = KINDS.map((kind) => ({ kind, questions: questionsOf(kind, cards) }))
  for (const { questions } of kinds) await crossCheck({ linkdeck, ...others }, questions)
  await beginCrawl(program.origin)
  const pagesPerSecond = await countPages(program.origin)
  printInTurn(await askInTurn(program, { linkdeck, ...others }, kinds))
  printAlone(await askAlone(program, linkdeck, kinds))
  await setTimeout(UNASKED_MS)
  return { pagesPerSecond: await pagesPerSecond(), ...(await program.fared()) }
}

/** A crawl of a small fleet ends meanwhile: each kind begins another. */
async function askInTurn({ origin }: WatchedProgram, contestants: Contestants, kinds: Kinds): Promise<Timed[]> {
  const timed: Timed[] = []
  for (const { kind, questions } of kinds) {
    await beginCrawl(origin)
    timed.push({ kind, times: await timeInTurn(contestants, questions) })
  }
  return timed
}

async function askAlone({ origin, fared }: WatchedProgram, linkdeck: Contestant, kinds: Kinds): Promise<Alone[]> {
  const alone: Alone[] = []
  for (const { kind, questions } of kinds) {
    await beginCrawl(origin)
    await fared()
    const times = await timeAll(linkdeck, questions)
    const { heldMs } = await fared()
    alone.push({ kind, times, heldMs })
  }
  return alone
}

/** Each question is asked of all before the next one. */
function timeInTurn(contestants: Contestants, questions: readonly Question[]): Promise<Timed['times']> {
  const runs = Object.entries(contestants).map(([name, contestant]) => {
    const next = turning(questions)
    return [name, () => time(contestant, next())] as const
  })
  return interleave(Object.fromEntries(runs), questions.length)
}

async function timeAll(contestant: Contestant, questions: readonly Question[]): Promise<number[]> {
  const times: number[] = []
  for (const question of questions) times.push(await time(contestant, question))
  return times
}

async function time({ answer }: Contestant, question: Question): Promise<number> {
  const before = performance.now()
  await answer(question)
  return performance.now() - before
}

function turning<T>(list: readonly T[]): () => T {
  let at = 0
  return () => {
    const item = list[at % list.length]
    at += 1
    if (item === undefined) throw new Error('There is nothing to take turns with')
    return item
  }
}
