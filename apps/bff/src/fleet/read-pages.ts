/** Reads every page of a scope into the index, some side by side, each written with its checkpoint. */
import { type CardQuery, conditionOf } from '@linkdeck/contract'
import type { FleetIndex } from '@linkdeck/fleet-index'
import type { Answered, Asker } from './asker.ts'
import { type Checkpoint, writeCheckpoint } from './checkpoint.ts'
import { type ListSeen, PAGE_SIZE, watchList } from './list-watch.ts'
import type { Progress } from './progress.ts'
import { sideBySide } from './side-by-side.ts'

export type Reading = {
  asker: Asker
  index: FleetIndex
  progress: Progress
  width: number
  /** The crawl that reads, the total it was told last, and the conditions of its scope. */
  runId: string
  total: number | null
  query: CardQuery
  /** Whether answers for a pool are about that pool: a service that ignores the filter answers with the whole fleet. */
  isNarrow: (total: number) => boolean
  signal: AbortSignal
}

export async function readPages(reading: Reading, start: Checkpoint): Promise<ListSeen> {
  const { asker, progress, width, signal, query } = reading
  const { isSecond } = start
  const list = watchList({ moved: start.moved, marks: start.marks, total: reading.total })
  const written = createWatermark(start.read)
  const end = () => (isSecond ? start.last : list.now().last)
  let cursor = start.read

  async function readOne(at: number, inner: AbortSignal): Promise<void> {
    const pageNo = isSecond ? start.last - at : at + 1
    const answered = await asker.page(pageOf(query, pageNo), inner)
    list.note(answered)
    if (!isSecond) list.mark(pageNo, answered.page.rows)
    const { moved, marks } = list.now()
    await write(reading, answered, { ...start, read: written.with(at), moved, marks })
    written.add(at)
    progress.read(answered.page, { pages: written.count(), last: end() })
  }

  /** The end is looked up anew for each page, because the list may grow meanwhile. */
  function* pages(): Iterable<number> {
    while (cursor < end()) yield cursor++
  }

  // The first page alone tells how many there are.
  if (!isSecond && reading.total === null) await readOne(cursor++, signal)
  while (cursor < end()) await sideBySide(pages(), { width, signal }, readOne)
  if (isSecond) return list.now()
  await sideBySide(list.now().marks, { width, signal }, async (mark, inner) => {
    const answered = await asker.page(pageOf(query, mark[0]), inner)
    list.note(answered)
    list.compare(mark, answered.page.rows)
    await writeAgain(reading, answered)
  })
  return list.now()
}

function pageOf(query: CardQuery, pageNo: number): CardQuery {
  return { ...query, offset: (pageNo - 1) * PAGE_SIZE, limit: PAGE_SIZE }
}

async function write(reading: Reading, answered: Answered, checkpoint: Checkpoint): Promise<void> {
  const { asker, index, runId, query, isNarrow } = reading
  const { sources, quarantined, answeredAtMs, total } = answered.page
  const [poolId] = conditionOf(query, 'poolId').any
  await index.applyPage({
    rows: sources,
    quarantined,
    seenAtMs: answeredAtMs,
    crawl: { id: runId, checkpoint: writeCheckpoint(checkpoint), total, callsSpent: asker.takeCalls() },
    ...(poolId !== undefined && total !== null && isNarrow(total) ? { poolId } : {}),
  })
}

/** What is read again is news as well. */
async function writeAgain({ asker, index, runId }: Reading, { page }: Answered): Promise<void> {
  const { sources, quarantined, answeredAtMs } = page
  await index.applyPage({ rows: sources, quarantined, seenAtMs: answeredAtMs })
  await index.spendCalls(runId, asker.takeCalls())
}

/** The pages before which nothing is missing, although they are written in any order. */
function createWatermark(start: number) {
  const ahead = new Set<number>()
  let count = start
  return {
    count: () => count,
    add: (at: number) => {
      ahead.add(at)
      while (ahead.delete(count)) count += 1
    },
    /** What the mark is once this page is written too; what is only under way does not count. */
    with: (at: number) => (at === count ? count + 1 : count),
  }
}
