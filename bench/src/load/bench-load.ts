/** A thousand browsers that ask once a second for a minute, over 50,000 cards: as people ask, also while a crawl writes, and no question twice. */
import { rm } from 'node:fs/promises'
import { beginCrawl } from '../fleet-index/made-crawl.ts'
import { madeFleet } from '../fleet-index/made-fleet.ts'
import { startMadeUpstream } from '../fleet-index/made-upstream.ts'
import { startWatched } from '../fleet-index/watched-program.ts'
import { percentile } from '../percentile.ts'
import { printTable } from '../table.ts'
import { type Crowd, people, sharedPaths, strangers } from './crowds.ts'
import { type Fates, watchFates } from './fates.ts'
import { type Asked, askAsBrowsers, countFaults } from './orders.ts'

const CARDS = 50_000
const BROWSERS = 1000
const LISTENING = 200
/** As nobody has set it otherwise. */
const CALLS_PER_SECOND = '10'
const GOAL_MS = 300

type Trial = { name: string; crowd: Crowd; isCrawling: boolean }

const TRIALS: readonly Trial[] = [
  { name: 'people', crowd: people, isCrawling: false },
  { name: 'people, while a crawl writes', crowd: people, isCrawling: true },
  { name: 'strangers', crowd: strangers, isCrawling: false },
]

export async function benchLoad(seconds: number): Promise<void> {
  const rows: Awaited<ReturnType<typeof runTrial>>[] = []
  for (const trial of TRIALS) rows.push(await runTrial(trial, seconds))
  printTable(`${BROWSERS} browsers, a question a second each for ${seconds} s, ${CARDS} cards`, rows)
  process.stdout.write(`goal: no other end, p95 at most ${GOAL_MS} ms\n`)
}

/** Each on a program and a copy of the index of its own. */
async function runTrial({ name, crowd, isCrawling }: Trial, seconds: number) {
  const { directory } = await madeFleet(CARDS)
  const upstream = await startMadeUpstream(CARDS)
  const fates = await watchFates()
  const program = await startWatched(upstream, directory, {
    ...fates.settings,
    LINKCARD_CALLS_PER_SECOND: CALLS_PER_SECOND,
  })
  try {
    for (const path of sharedPaths()) await (await fetch(`${program.origin}${path}`)).arrayBuffer()
    if (isCrawling) await beginCrawl(program.origin)
    const paths = crowd(BROWSERS * seconds, CARDS)
    const asked = await askAsBrowsers({
      ...{ origin: program.origin, seconds, paths },
      ...{ browsers: BROWSERS, listening: LISTENING },
    })
    return { asked: name, ...figuresOf(asked, await fates.read()), ...(await loopOf(program)) }
  } finally {
    await program.stop()
    await upstream.stop()
    await rm(directory, { recursive: true })
  }
}

function figuresOf(asked: Asked, { computed = 0, joined = 0, kept = 0, recent = 0, renewed = 0 }: Fates) {
  const shared = joined + kept + recent
  return {
    answered: String(asked.times.length),
    'otherwise ended': countFaults(asked),
    'shared %': (100 * shared) / Math.max(1, computed + shared),
    renewed: String(renewed),
    'p50 ms': percentile(asked.times, 50),
    'p95 ms': percentile(asked.times, 95),
    'p99 ms': percentile(asked.times, 99),
    goal: Object.keys(asked.faults).length === 0 && percentile(asked.times, 95) <= GOAL_MS ? 'met' : 'missed',
  }
}

async function loopOf({ fared }: Awaited<ReturnType<typeof startWatched>>) {
  const { heldMs, peakMb } = await fared()
  return { 'loop held ms': heldMs, 'peak MB': peakMb }
}
