/** Reads every page of a scope into the index, some side by side, each written with its checkpoint. */
import { type CardQuery, conditionOf } from '@linkdeck/contract'
import type { FleetIndex } from '@linkdeck/fleet-index'
import type { Answered, Asker } from './asker.ts'
import { type Checkpoint, writeCheckpoint } from './checkpoint.ts'
import { type ListSeen, type ListWatch, PAGE_SIZE, watchList } from './list-watch.ts'
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

/** cards: on the pages, those that stood on two of them counted twice. */
export type PagesRead = ListSeen & { cards: number }

export async function readPages(reading: Reading, start: Checkpoint): Promise<PagesRead> {
  const { asker, progress, width, signal, query } = reading
  const { isSecond } = start
  const list = watchList({ moved: start.moved, marks: start.marks, total: reading.total })
  const written = createWatermark(start)
  const end = () => (isSecond ? start.last : list.now().last)
  let cursor = start.read

  async function readOne(at: number, inner: AbortSignal): Promise<void> {
    const pageNo = isSecond ? start.last - at : at + 1
    const answered = await asker.page(pageOf(query, pageNo), inner)
    list.note(answered)
    if (!isSecond) list.mark(pageNo, answered.page.rows)
    const { moved, marks } = list.now()
    const cards = answered.page.rows.length
    await write(reading, answered, { ...start, ...written.with(at, cards), moved, marks })
    written.add(at, cards)
    progress.read(answered.page, { pages: written.now().read, last: end() })
  }

  /** The end is looked up anew for each page, because the list may grow meanwhile. */
  function* pages(): Iterable<number> {
    while (cursor < end()) yield cursor++
  }

  // The first page alone tells how many there are.
  if (!isSecond && reading.total === null) await readOne(cursor++, signal)
  while (cursor < end()) await sideBySide(pages(), { width, signal }, readOne)
  if (!isSecond) await readMarked(reading, list)
  return { ...list.now(), cards: written.now().cards }
}

async function readMarked(reading: Reading, list: ListWatch): Promise<void> {
  const { asker, width, signal, query } = reading
  await sideBySide(list.now().marks, { width, signal }, async (mark, inner) => {
    const answered = await asker.page(pageOf(query, mark[0]), inner)
    list.note(answered)
    list.compare(mark, answered.page.rows)
    await writeAgain(reading, answered)
  })
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
function createWatermark(start: Pick<Checkpoint, 'read' | 'cards'>) {
  const ahead = new Map<number, number>()
  let { read, cards } = start
  return {
    now: () => ({ read, cards }),
    add: (at: number, cardsOfPage: number) => {
      ahead.set(at, cardsOfPage)
      for (let next = ahead.get(read); next !== undefined; next = ahead.get(read)) {
        ahead.delete(read)
        read += 1
        cards += next
      }
    },
    /** What the mark is once this page is written too; what is only under way does not count. */
    with: (at: number, cardsOfPage: number) =>
      at === read ? { read: read + 1, cards: cards + cardsOfPage } : { read, cards },
  }
}
