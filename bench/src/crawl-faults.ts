/** What crawls cost and find over a service that fails and lies at random: 30 % of the calls, in 17 ways. */
import { crawlUnderFaults } from '../../apps/bff/src/fleet/testing/crawl-under-faults.ts'
import { median } from './median.ts'
import { printTable } from './table.ts'

const CARDS = 4000
const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1)
/** Page checks taken out: what they are for. */
const BELIEVING = { isWhole: () => true }

export async function benchCrawlFaults(): Promise<void> {
  const clean = await crawlUnderFaults({ cards: CARDS, mix: null })
  const rows = []
  for (const [client, options] of Object.entries({ 'as it is': {}, 'believes every page': BELIEVING })) {
    const runs = []
    for (const seed of SEEDS) runs.push(await crawlUnderFaults({ cards: CARDS, mix: { share: 0.3, seed }, ...options }))
    const amplification = runs.map(({ calls }) => calls / clean.calls)
    rows.push({
      client,
      exact: `${runs.filter(({ isExact }) => isExact).length} of ${runs.length}`,
      'cards lost, mean': runs.reduce((sum, { known }) => sum + CARDS - known, 0) / runs.length,
      'x calls, median': median(amplification),
      'x calls, most': Math.max(...amplification),
      'nonces twice': String(runs.reduce((sum, { reusedNonces }) => sum + reusedNonces, 0)),
    })
  }
  printTable(`Crawls of ${CARDS} cards with 30 % of faults, against ${clean.calls} calls without`, rows)
}
