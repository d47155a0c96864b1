/** Loads made cards into an index as crawls do, page by page, but with no upstream to wait for. */
import { type FleetIndex, type FleetPage, openFleetIndex } from '@linkdeck/fleet-index'
import { madeCard } from '@linkdeck/fleet-index/made-card'
import { watchLoop } from './loop-watch.ts'

/** heldMs: the longest hold of the event loop. peakMb: of this process. */
export type Loaded = { cardsPerSecond: number; heldMs: number; peakMb: number }

const PAGE = 40
/** Pages made at a time, while the clock stands: cards that are made cost more than cards that arrive. */
const PORTION = 250
/** Pages that wait for the disk together. */
const IN_FLIGHT = 64
const RUN = { id: 'load', account: 'made', scope: '' }

export async function loadFleet(directory: string, cards: number): Promise<Loaded> {
  const index = await openFleetIndex({ directory })
  const watch = watchLoop()
  let spentMs = 0
  const measured = async (work: () => Promise<unknown>) => {
    watch.resume()
    const before = performance.now()
    await work()
    spentMs += performance.now() - before
    watch.pause()
  }
  await index.startRun({ ...RUN, startedAtMs: Date.now() })
  for (let from = 0; from < cards; from += PORTION * PAGE) {
    const pages = makePages(from, Math.min(cards, from + PORTION * PAGE), cards)
    await measured(() => applyAll(index, pages))
  }
  await measured(() => index.finishRun(RUN.id, { outcome: 'complete', finishedAtMs: Date.now() }))
  await measured(index.checkpoint)
  await index.close()
  const peakMb = process.resourceUsage().maxRSS / 1024
  return { cardsPerSecond: (cards / spentMs) * 1000, heldMs: watch.read(), peakMb }
}

function makePages(from: number, to: number, total: number): FleetPage[] {
  const seenAtMs = Date.now()
  return Array.from({ length: Math.ceil((to - from) / PAGE) }, (_, page) => {
    const first = from + page * PAGE
    const rows = Array.from({ length: Math.min(PAGE, to - first) }, (_, row) => madeCard(first + row))
    return { rows, quarantined: [], seenAtMs, crawl: { id: RUN.id, checkpoint: null, total } }
  })
}

async function applyAll(index: FleetIndex, pages: readonly FleetPage[]): Promise<void> {
  const next = pages.values()
  const one = async () => {
    for (const page of next) await index.applyPage(page)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, one))
}
