/** What crawls cost and find over a fleet that changes while it is read, in each of the simulator's regimes. */
import { crawlUnderChurn, REGIME_NAMES } from '../../apps/bff/src/fleet/testing/crawl-under-churn.ts'
import { printTable } from './table.ts'

const CARDS = 4000
const PAGES = CARDS / 40
const SEEDS = Array.from({ length: 8 }, (_, at) => at + 1)

export async function benchCrawlChurn(): Promise<void> {
  const rows = []
  for (const regime of REGIME_NAMES) {
    const runs: Awaited<ReturnType<typeof crawlUnderChurn>>[] = []
    for (const seed of SEEDS) runs.push(await crawlUnderChurn({ cards: CARDS, regime, seed, crawls: 2 }))
    const crawls = runs.flatMap(({ underChurn, resting }) => [...underChurn, ...resting])
    const share = (at: number) => mean(runs.map(({ underChurn }) => (underChurn[at]?.calls ?? 0) / PAGES))
    rows.push({
      regime,
      missed: String(sum(crawls.map(({ missed }) => missed.length))),
      'falsely removed': String(sum(crawls.map(({ removed }) => removed.length))),
      'exact at rest': `${runs.filter(({ atRest }) => atRest.isExact).length} of ${runs.length}`,
      readings: mean(runs.flatMap(({ underChurn }) => underChurn.map(({ readings }) => readings))),
      'x pages, 1st crawl': share(0),
      'x pages, 2nd crawl': share(1),
      'x pages, at rest': mean(runs.flatMap(({ resting }) => resting.slice(1).map(({ calls }) => calls / PAGES))),
    })
  }
  printTable(
    `Crawls of ${CARDS} cards while they change (${SEEDS.length} seeds, 4 crawls each, the last 2 at rest)`,
    rows,
  )
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0)
const mean = (figures: readonly number[]) => sum(figures) / figures.length
