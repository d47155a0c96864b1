/**
 * Reads every page of a scope into the index, some side by side, each written with its checkpoint. The list may move
 * while it is read, and a card that slips from an unread page to a read one is missed without a trace in any total:
 * so some pages are read again at the end, and one that holds other cards than before says that the list moved.
 */
import { createHash } from 'node:crypto'
import { type Card, type CardQuery, conditionOf, identityOf } from '@linkdeck/contract'
import type { FleetIndex } from '@linkdeck/fleet-index'
import type { Answered, Asker } from './asker.ts'
import { type Checkpoint, type Mark, writeCheckpoint } from './checkpoint.ts'
import type { Progress } from './progress.ts'
import { sideBySide } from './side-by-side.ts'

export const PAGE_SIZE = 40
/** Pages read again: one in fifty, few enough for small fleets, enough for large ones. */
const MARKED_SHARE = 1 / 50
const MARKED = { least: 3, most: 25 }

export type Reading = {
  asker: Asker
  index: FleetIndex
  progress: Progress
  width: number
  /** The crawl that reads, and the conditions of its scope. */
  runId: string
  query: CardQuery
  /** Whether answers for a pool are about that pool: a service that ignores the filter answers with the whole fleet. */
  isNarrow: (total: number) => boolean
  signal: AbortSignal
}

/** moved: the list changed under the reading. last: the number of pages there are now. seen: a card that is certainly there. */
export type PagesRead = { moved: boolean; last: number; seen: Card | null }

export async function readPages(reading: Reading, checkpoint: Checkpoint): Promise<PagesRead> {
  const { asker, progress, width, signal, query } = reading
  const { isSecond } = checkpoint
  const totals = new Set<number>()
  const written = createWatermark(checkpoint.read)
  let marks = checkpoint.marks
  let last = checkpoint.last
  let cursor = checkpoint.read
  let isWhole = true
  let seen: Card | null = null

  const pageNoOf = (at: number) => (isSecond ? checkpoint.last - at : at + 1)

  async function readOne(at: number, inner: AbortSignal): Promise<void> {
    const pageNo = pageNoOf(at)
    const answered = await asker.page(pageOf(query, pageNo), inner)
    const { total, rows } = answered.page
    if (total !== null) totals.add(total)
    if (total !== null) last = Math.max(1, Math.ceil(total / PAGE_SIZE))
    isWhole &&= answered.isWhole
    seen = rows.find(({ iccid }) => iccid !== null) ?? seen
    if (!isSecond && isMarked(pageNo, last)) marks = marked(marks, pageNo, rows)
    const read = written.with(at)
    await write(reading, answered, { ...checkpoint, read, last: checkpoint.last, marks })
    written.add(at)
    progress.read(answered, { pages: written.count(), last })
  }

  /** The end is looked up anew for each page, because the list may grow meanwhile. */
  function* pages(): Iterable<number> {
    while (cursor < (isSecond ? checkpoint.last : last)) yield cursor++
  }

  // The first page alone tells how many there are.
  if (!isSecond) await readOne(cursor++, signal)
  do await sideBySide(pages(), { width, signal }, readOne)
  while (!isSecond && cursor < last)
  const moved = totals.size > 1 || !isWhole || !(await areSame(reading, marks))
  return { moved, last, seen }
}

function pageOf(query: CardQuery, pageNo: number): CardQuery {
  return { ...query, offset: (pageNo - 1) * PAGE_SIZE, limit: PAGE_SIZE }
}

async function write({ index, runId, query, isNarrow }: Reading, answered: Answered, checkpoint: Checkpoint) {
  const { sources, quarantined, answeredAtMs, total } = answered.page
  const [poolId] = conditionOf(query, 'poolId').any
  await index.applyPage({
    rows: sources,
    quarantined,
    seenAtMs: answeredAtMs,
    crawl: { id: runId, checkpoint: writeCheckpoint(checkpoint), total, callsSpent: answered.calls },
    ...(poolId !== undefined && total !== null && isNarrow(total) ? { poolId } : {}),
  })
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

function isMarked(pageNo: number, last: number): boolean {
  const count = Math.min(MARKED.most, Math.max(MARKED.least, Math.ceil(last * MARKED_SHARE)))
  const step = Math.max(1, Math.floor(last / count))
  return last > 1 && pageNo < last && pageNo % step === 0
}

/** A page that is read once more after a crash has its newer digest only. */
function marked(marks: readonly Mark[], pageNo: number, rows: readonly Card[]): readonly Mark[] {
  return [...marks.filter(([other]) => other !== pageNo), [pageNo, digestOf(rows)]]
}

function digestOf(rows: readonly Card[]): string {
  return createHash('sha256').update(rows.map(identityOf).join('\n')).digest('base64url').slice(0, 16)
}

/** What is read again is news as well, and is written. */
async function areSame(reading: Reading, marks: readonly Mark[]): Promise<boolean> {
  const { asker, index, progress, query, width, signal } = reading
  let same = true
  await sideBySide(marks, { width, signal }, async ([pageNo, digest], inner) => {
    const answered = await asker.page(pageOf(query, pageNo), inner)
    const { sources, quarantined, answeredAtMs, rows } = answered.page
    same &&= digestOf(rows) === digest
    await index.applyPage({ rows: sources, quarantined, seenAtMs: answeredAtMs })
    await index.spendCalls(reading.runId, answered.calls)
    progress.asked(answered)
  })
  return same
}
