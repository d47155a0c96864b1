/** A thousand browsers that ask once a second for a minute, over 50,000 cards. */
import { rm } from 'node:fs/promises'
import { madeFleet } from '../fleet-index/made-fleet.ts'
import { startMadeUpstream } from '../fleet-index/made-upstream.ts'
import { KINDS, questionsOf } from '../fleet-index/questions.ts'
import { startWatched } from '../fleet-index/watched-program.ts'
import { percentile } from '../percentile.ts'
import { printTable } from '../table.ts'
import { askAsBrowsers, countFaults } from './orders.ts'

const CARDS = 50_000
const BROWSERS = 1000

export async function benchLoad(seconds: number): Promise<void> {
  const { directory } = await madeFleet(CARDS)
  const upstream = await startMadeUpstream(CARDS)
  const program = await startWatched(upstream, directory)
  try {
    const usual = KINDS.filter(({ goalMs }) => goalMs !== null)
    const paths = usual.flatMap((kind) => questionsOf(kind, CARDS)).map(({ route, text }) => `${route}?${text}`)
    const asked = await askAsBrowsers({ origin: program.origin, browsers: BROWSERS, seconds, paths })
    const { heldMs, peakMb } = await program.fared()
    printTable(`${BROWSERS} browsers, a question a second each for ${seconds} s, ${CARDS} cards`, [
      {
        answered: String(asked.times.length),
        'otherwise ended': countFaults(asked),
        'p50 ms': percentile(asked.times, 50),
        'p95 ms': percentile(asked.times, 95),
        'p99 ms': percentile(asked.times, 99),
        'loop held ms': heldMs,
        'peak MB': peakMb,
      },
    ])
  } finally {
    await program.stop()
    await upstream.stop()
    await rm(directory, { recursive: true })
  }
}
