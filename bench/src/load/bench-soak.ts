/** Some people and crawls without end over a service that fails every twentieth time: does the program grow? */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { startSimulator } from '@linkdeck/simulator'
import { median } from '../median.ts'
import { startProgram } from '../programs.ts'
import { printTable } from '../table.ts'
import { askAsBrowsers, countFaults } from './orders.ts'

const CARDS = 5000
const BROWSERS = 50
const FAULTS = { share: 0.05, seed: 1 }
const LOOK_EVERY_MS = 2000
/** Collecting garbage is no part of the program: seldom enough not to matter. */
const COLLECT_EVERY_LOOKS = 15
/** Built beside the bench. */
const KEPT_HEAP = pathToFileURL(join(import.meta.dirname, 'kept-heap.js'))
const PATHS = [
  '/api/cards?source=live&status=30',
  '/api/cards?sort=-used&limit=100',
  '/api/facets?status=30',
  '/api/summary',
  '/api/sync',
  '/api/export?format=csv&status=10',
  '/api/nope',
]

/** heapMb: of JavaScript, what is kept after a collection; null where none was made. */
type Look = { seconds: number; mb: number; descriptors: number; heapMb: number | null }

export async function benchSoak(seconds: number): Promise<void> {
  const simulator = await startSimulator({ cards: CARDS, seed: 1, callsPerSecond: Number.POSITIVE_INFINITY })
  const directory = await mkdtemp(join(tmpdir(), 'linkdeck-soak-'))
  const settings = { LINKDECK_DATA_DIR: directory, LINKDECK_CRAWL_EVERY_MINUTES: '1' }
  const program = await startProgram(simulator, { settings, preload: KEPT_HEAP })
  try {
    simulator.setFaultMix(FAULTS)
    const ending = askAsBrowsers({ origin: program.origin, browsers: BROWSERS, seconds, paths: PATHS })
    const looks = await lookOn(program.child, ending)
    print(seconds, looks, countFaults(await ending))
  } finally {
    await program.stop()
    await simulator.close()
    await rm(directory, { recursive: true })
  }
}

async function lookOn(child: ChildProcess, ending: Promise<unknown>): Promise<Look[]> {
  const looks: Look[] = []
  let isOver = false
  const over = ending.finally(() => {
    isOver = true
  })
  const beginMs = performance.now()
  while (!isOver) {
    const [status, descriptors] = await Promise.all([
      readFile(`/proc/${child.pid}/status`, 'utf8'),
      readdir(`/proc/${child.pid}/fd`),
    ])
    const mb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
    const seconds = (performance.now() - beginMs) / 1000
    const heapMb = looks.length % COLLECT_EVERY_LOOKS === 0 ? await keptHeapOf(child) : null
    looks.push({ seconds, mb, descriptors: descriptors.length, heapMb })
    await Promise.race([setTimeout(LOOK_EVERY_MS), over])
  }
  return looks
}

async function keptHeapOf(child: ChildProcess): Promise<number> {
  const answer = once(child, 'message')
  child.send('tell')
  const [mb] = await answer
  return Number(mb)
}

/** The first third is warming up. */
function print(seconds: number, looks: readonly Look[], faults: string): void {
  const third = Math.floor(looks.length / 3)
  const parts = {
    'first third': looks.slice(0, third),
    second: looks.slice(third, 2 * third),
    last: looks.slice(2 * third),
  }
  const rows = Object.entries(parts).map(([part, of]) => ({
    part,
    'MB, median': median(of.map(({ mb }) => mb)),
    'MB, most': Math.max(...of.map(({ mb }) => mb)),
    'heap kept, median': median(of.flatMap(({ heapMb }) => heapMb ?? [])),
    'descriptors, median': median(of.map(({ descriptors }) => descriptors)),
    'descriptors, most': Math.max(...of.map(({ descriptors }) => descriptors)),
  }))
  printTable(`${BROWSERS} browsers and crawls for ${seconds} s, ${FAULTS.share * 100} % of calls fail`, rows)
  const warm = looks.slice(third)
  const slope = slopeOf(warm.map(({ seconds, mb }) => [seconds, mb]))
  const kept = slopeOf(warm.flatMap(({ seconds, heapMb }) => (heapMb === null ? [] : [[seconds, heapMb]])))
  process.stdout.write(
    `after the first third, MB a minute: ${slope.toFixed(2)}, of the heap that is kept: ${kept.toFixed(2)}\n` +
      `answers that ended otherwise: ${faults}\n`,
  )
}

/** Least squares: of seconds and megabytes, in megabytes a minute. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const [meanS, meanMb] = [meanOf(points.map(([seconds]) => seconds)), meanOf(points.map(([, mb]) => mb))]
  const covariance = meanOf(points.map(([seconds, mb]) => (seconds - meanS) * (mb - meanMb)))
  return (covariance / meanOf(points.map(([seconds]) => (seconds - meanS) ** 2))) * 60
}
