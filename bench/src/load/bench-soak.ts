/** Some people and crawls without end over a service that fails every twentieth time: does the program grow? */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startSimulator } from '@linkdeck/simulator'
import { median } from '../median.ts'
import { startProgram } from '../programs.ts'
import { printTable } from '../table.ts'
import { askAsBrowsers, countFaults } from './orders.ts'

const CARDS = 5000
const BROWSERS = 50
const FAULTS = { share: 0.05, seed: 1 }
const LOOK_EVERY_MS = 2000
const PATHS = [
  '/api/cards?source=live&status=30',
  '/api/cards?sort=-used&limit=100',
  '/api/facets?status=30',
  '/api/summary',
  '/api/sync',
  '/api/export?format=csv&status=10',
  '/api/nope',
]

type Look = { seconds: number; mb: number; descriptors: number }

export async function benchSoak(seconds: number): Promise<void> {
  const simulator = await startSimulator({ cards: CARDS, seed: 1, callsPerSecond: Number.POSITIVE_INFINITY })
  const directory = await mkdtemp(join(tmpdir(), 'linkdeck-soak-'))
  const settings = { LINKDECK_DATA_DIR: directory, LINKDECK_CRAWL_EVERY_MINUTES: '1' }
  const program = await startProgram(simulator, { settings })
  try {
    simulator.setFaultMix(FAULTS)
    const ending = askAsBrowsers({ origin: program.origin, browsers: BROWSERS, seconds, paths: PATHS })
    const looks = await lookOn(program.child.pid ?? 0, ending)
    print(seconds, looks, countFaults(await ending))
  } finally {
    await program.stop()
    await simulator.close()
    await rm(directory, { recursive: true })
  }
}

async function lookOn(pid: number, ending: Promise<unknown>): Promise<Look[]> {
  const looks: Look[] = []
  let isOver = false
  const over = ending.finally(() => {
    isOver = true
  })
  const beginMs = performance.now()
  while (!isOver) {
    const [status, descriptors] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'utf8'),
      readdir(`/proc/${pid}/fd`),
    ])
    const mb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
    looks.push({ seconds: (performance.now() - beginMs) / 1000, mb, descriptors: descriptors.length })
    await Promise.race([setTimeout(LOOK_EVERY_MS), over])
  }
  return looks
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
    'descriptors, median': median(of.map(({ descriptors }) => descriptors)),
    'descriptors, most': Math.max(...of.map(({ descriptors }) => descriptors)),
  }))
  printTable(`${BROWSERS} browsers and crawls for ${seconds} s, ${FAULTS.share * 100} % of calls fail`, rows)
  const slope = slopeOf(looks.slice(third))
  process.stdout.write(
    `after the first third: ${slope.toFixed(2)} MB a minute; answers that ended otherwise: ${faults}\n`,
  )
}

/** Least squares, in MB a minute. */
function slopeOf(looks: readonly Look[]): number {
  const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const [meanS, meanMb] = [meanOf(looks.map(({ seconds }) => seconds)), meanOf(looks.map(({ mb }) => mb))]
  const covariance = meanOf(looks.map(({ seconds, mb }) => (seconds - meanS) * (mb - meanMb)))
  return (covariance / meanOf(looks.map(({ seconds }) => (seconds - meanS) ** 2))) * 60
}
