/**
 * npm run bench [name …]: every bench, or the named ones, against freshly started programs.
 *
 * calls, overhead and paint take seconds. index keeps a fleet of 1,000,000 made cards and a PostgreSQL of the same in
 * the temporary folder of the system: its first run takes some minutes, the next ones two. index-50k is the same in small;
 * export writes the same fleet into files, beside other writers; export-100k a smaller one.
 * index-10m asks the program alone and runs only when it is named. So do crawl-faults, crawl-churn and crawl-budget, which
 * take minutes, and load, a thousand browsers for a minute three times, and soak, ten minutes with faults; --seconds=20 shortens
 * these two. grid sets Linkdeck beside other grids in a browser, over the same made cards; its options stand in
 * grid/options.ts.
 */
import { benchCalls } from './calls.ts'
import { benchCrawlBudget } from './crawl-budget.ts'
import { benchCrawlChurn } from './crawl-churn.ts'
import { benchCrawlFaults } from './crawl-faults.ts'
import { benchExport } from './export/bench-export.ts'
import { benchIndex } from './fleet-index/bench-index.ts'
import { benchGrid } from './grid/bench-grid.ts'
import { gridOptions } from './grid/options.ts'
import { benchLoad } from './load/bench-load.ts'
import { benchSoak } from './load/bench-soak.ts'
import { benchOverhead } from './overhead.ts'
import { benchPaint } from './paint.ts'
import { startProgram, startUpstream, type Upstream } from './programs.ts'

export type World = { upstream: Upstream; origin: string }

const args = process.argv.slice(2)

const BENCHES: Record<string, () => Promise<void>> = {
  calls: inWorld(benchCalls),
  overhead: inWorld(benchOverhead),
  paint: inWorld(benchPaint),
  index: () => benchIndex({ cards: 1_000_000, isCompared: true }),
  export: () => benchExport(1_000_000),
  'export-100k': () => benchExport(100_000),
  'index-50k': () => benchIndex({ cards: 50_000, isCompared: true }),
  grid: () => benchGrid(gridOptions(args)),
  'crawl-faults': benchCrawlFaults,
  'crawl-churn': benchCrawlChurn,
  'crawl-budget': benchCrawlBudget,
  load: () => benchLoad(secondsIn(args, 60)),
  soak: () => benchSoak(secondsIn(args, 600)),
  'index-10m': () => benchIndex({ cards: 10_000_000, isCompared: false }),
}
const UNASKED = ['calls', 'overhead', 'paint', 'index', 'grid']

function secondsIn(given: readonly string[], unset: number): number {
  const [flag] = given.filter((arg) => arg.startsWith('--seconds='))
  return flag === undefined ? unset : Number(flag.slice('--seconds='.length))
}

function inWorld(bench: (world: World) => Promise<void>): () => Promise<void> {
  return async () => {
    const upstream = await startUpstream()
    const program = await startProgram(upstream)
    try {
      await bench({ upstream, origin: program.origin })
    } finally {
      await program.stop()
      await upstream.stop()
    }
  }
}

const asked = args.filter((arg) => !arg.startsWith('-'))
for (const name of asked.length > 0 ? asked : UNASKED) {
  const bench = BENCHES[name]
  if (!bench) throw new Error(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(', ')}.`)
  await bench()
}
