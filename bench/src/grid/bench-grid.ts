/** The grid over a million cards beside other grids and a floor of plain elements, all asking one server the same. */
import { rm } from 'node:fs/promises'
import { madeFleet } from '../fleet-index/made-fleet.ts'
import { startMadeUpstream } from '../fleet-index/made-upstream.ts'
import { startProgram } from '../programs.ts'
import { CONTESTANTS } from './contestants.ts'
import { measureView } from './measure-view.ts'
import type { GridOptions } from './options.ts'
import { printGoals } from './print-goals.ts'
import { printHeaps, printKeys, printNotes, printRuns } from './print-grid.ts'
import { type Course, type Run, runOnce } from './run-once.ts'
import { serveAll } from './same-server.ts'
import { type Keys, timeKeys } from './time-keys.ts'
import { readTruth } from './truth.ts'
import { type Heap, weighHeap } from './weigh-heap.ts'

/** By the name of the contestant, in the order of the rounds. */
export type Runs = Readonly<Record<string, readonly Run[]>>
export type Measured = { usual: Runs; slow: Runs; heaps: Readonly<Record<string, Heap>>; keys: Keys }

const SLOWDOWN = 4
const SORTED = 'periodAddFlow'

export async function benchGrid(options: GridOptions): Promise<void> {
  const { directory } = await madeFleet(options.cards)
  const upstream = await startMadeUpstream(options.cards)
  const settings = { LINKDECK_DATA_DIR: directory, LINKCARD_CALLS_PER_SECOND: '20' }
  const program = await startProgram(upstream, { settings })
  const server = await serveAll(program.origin)
  try {
    await measureAll({ ...options, origin: server.origin, program: program.origin })
  } finally {
    await server.stop()
    await program.stop()
    await upstream.stop()
    await rm(directory, { recursive: true })
  }
}

/** program: where commands are given; questions are asked of origin. */
type Places = { origin: string; program: string }

async function measureAll({ origin, program, ...options }: GridOptions & Places): Promise<void> {
  const view = await measureView(origin)
  const sorted = view.columns.find(({ name }) => name === SORTED)
  if (!sorted) throw new Error(`Linkdeck does not show ${SORTED}`)
  const truth = await readTruth(origin, view.total, sorted)
  const course: Course = { origin, view, truth, sorted, seconds: options.seconds, slowdown: 1 }
  printNotes()
  const usual = await takeTurns(course, options.rounds)
  printRuns(`${view.total.toLocaleString('en')} rows, medians of ${options.rounds} rounds in turn, ms`, usual)
  const slow = await takeTurns({ ...course, slowdown: SLOWDOWN }, options['slow-rounds'])
  printRuns(`The same on a processor ${SLOWDOWN} times slower, ${options['slow-rounds']} rounds`, slow)
  const heaps = await weighAll(course, options['heap-seconds'])
  printHeaps(options['heap-seconds'], heaps)
  const keys = await timeKeys(course, program)
  printKeys(keys)
  printGoals({ usual, slow, heaps, keys })
}

/** In turn, so that a machine that slows down slows all of them; each round another one is first. */
async function takeTurns(course: Course, rounds: number): Promise<Runs> {
  const runs: Record<string, Run[]> = Object.fromEntries(CONTESTANTS.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const contestant of turned(CONTESTANTS, round)) {
      process.stderr.write(`Round ${round + 1} of ${rounds}: ${contestant.name}\n`)
      runs[contestant.name]?.push(await runOnce(contestant, course))
    }
  return runs
}

const turned = <T>(list: readonly T[], by: number) => {
  const at = by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

async function weighAll(course: Course, seconds: number): Promise<Record<string, Heap>> {
  const heaps: Record<string, Heap> = {}
  for (const contestant of CONTESTANTS) heaps[contestant.name] = await weighHeap(contestant, course, seconds)
  return heaps
}
