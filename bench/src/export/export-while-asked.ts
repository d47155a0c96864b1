/** Takes one export to its end, alone or while another person asks for cards every now and then. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type ExportFormat, ROUTES } from '@linkdeck/contract'
import type { WatchedProgram } from '../fleet-index/watched-program.ts'
import { memoryMb } from './memory-mb.ts'

type Kind = { format: ExportFormat; isAsked: boolean }

/** perSecond: rows. waitedMs: of each question asked meanwhile. grownMb: the most memory above what it had before. */
export type Exported = Kind & {
  rows: number
  bytes: number
  perSecond: number
  firstMs: number
  waitedMs: readonly number[]
  grownMb: number
  heldMs: number
}

const PAUSE_MS = 200
const QUESTIONS = [
  'status=30&sort=-used',
  'vendor=CMCC&restPercent=..10&sort=expireTime',
  'q=truck',
  'sort=-rest&offset=50000',
]

export async function exportWhileAsked(program: WatchedProgram, { format, isAsked }: Kind): Promise<Exported> {
  const { origin, child, fared } = program
  // What people look at all day is in memory before anybody exports.
  for (const question of QUESTIONS) await ask(origin, question)
  const before = await memoryMb(child.pid)
  await fared()
  let isDone = false
  const asking = whileNot(
    () => isDone || !isAsked,
    (turn) => ask(origin, QUESTIONS[turn % QUESTIONS.length] ?? ''),
  )
  const remembering = whileNot(
    () => isDone,
    () => memoryMb(child.pid),
  )
  const taken = await take(`${origin}${ROUTES.export}?format=${format}&sort=-used&lang=zh`)
  isDone = true
  const { heldMs } = await fared()
  const status = await (await fetch(`${origin}${ROUTES.exports}${taken.id}`)).json()
  return {
    format,
    isAsked,
    rows: status.rows,
    bytes: taken.bytes,
    perSecond: (status.rows / taken.ms) * 1000,
    firstMs: taken.firstMs,
    waitedMs: await asking,
    grownMb: Math.max(...(await remembering)) - before,
    heldMs,
  }
}

async function take(address: string): Promise<{ id: string; bytes: number; ms: number; firstMs: number }> {
  const startMs = performance.now()
  const response: Response = await fetch(address)
  if (!response.ok || !response.body) throw new Error(`${address}: ${await response.text()}`)
  const firstMs = performance.now() - startMs
  let bytes = 0
  for await (const chunk of response.body) bytes += chunk.byteLength
  return { id: response.headers.get('x-export-id') ?? '', bytes, ms: performance.now() - startMs, firstMs }
}

async function ask(origin: string, question: string): Promise<number> {
  const startMs = performance.now()
  await (await fetch(`${origin}${ROUTES.cards}?source=index&${question}`)).json()
  return performance.now() - startMs
}

async function whileNot<T>(isDone: () => boolean, act: (turn: number) => Promise<T>): Promise<T[]> {
  const found: T[] = []
  for (let turn = 0; !isDone(); turn += 1) {
    found.push(await act(turn))
    await sleep(PAUSE_MS)
  }
  return found
}
