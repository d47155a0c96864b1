/**
 * One crawl of a scope: every page, a second reading in the other direction when the list moved under the first, then
 * a look-up of each card that is known but was not seen. What was written stays written, however the crawl ends.
 */
import { type CardQuery, resolve } from '@linkdeck/contract'
import type { FleetIndex, Run } from '@linkdeck/fleet-index'
import type { Clock } from '@linkdeck/linkcard'
import type { Asker } from './asker.ts'
import { type Checkpoint, FIRST_PAGE, readCheckpoint } from './checkpoint.ts'
import { lookUpUnseen } from './look-up-unseen.ts'
import type { Progress } from './progress.ts'
import { type PagesRead, readPages } from './read-pages.ts'
import { WHOLE_FLEET } from './scope.ts'
import { isTooMany } from './too-many.ts'

export type CrawlDeps = {
  index: FleetIndex
  asker: Asker
  clock: Clock
  progress: Progress
  width: number
  newId: () => string
}

export type Scope = {
  /** The query in the spelling of an address; '' is the whole fleet. */
  scope: string
  query: CardQuery
  account: string
  isNarrow: (total: number) => boolean
  /** Where the look-ups of the crawl before stopped for want of budget. */
  after: string | null
}

/** Look-ups are worth as many calls as the pages were; small fleets are looked up whole. */
const LEAST_LOOK_UPS = 2000
/** A run this old would call cards fresh that were seen days ago. */
const RESUMABLE_MS = 24 * 3_600_000

/** Gives back where the look-ups stopped. Rejects with the signal's reason; the run stays open then, to be resumed. */
export async function crawl(deps: CrawlDeps, scope: Scope, signal: AbortSignal): Promise<string | null> {
  const { index, clock } = deps
  let run = await resumeOrStart(deps, scope)
  const checkpoint = readCheckpoint(run.checkpoint)
  let list = await read(deps, scope, { run, checkpoint, signal })
  if (!checkpoint.isSecond && (list.moved || (await hasDoubles(deps, scope, { run, list })))) {
    await index.finishRun(run.id, { outcome: 'incomplete', finishedAtMs: clock.now() })
    run = await startRun(deps, scope)
    list = await read(deps, scope, { run, checkpoint: fromBeyond(list), signal })
  }
  const cursor = await lookUp(deps, { run, list, after: scope.after, signal })
  const outcome = (await isFarFromTotal(deps, scope, { run, list })) ? 'incomplete' : 'complete'
  await index.finishRun(run.id, { outcome, finishedAtMs: clock.now() })
  return cursor
}

async function resumeOrStart(deps: CrawlDeps, scope: Scope): Promise<Run> {
  const { index, clock } = deps
  const open = await index.unfinishedRun(scope.scope)
  if (open && clock.now() - open.startedAtMs < RESUMABLE_MS) return open
  if (open) await index.finishRun(open.id, { outcome: 'incomplete', finishedAtMs: clock.now() })
  return startRun(deps, scope)
}

function startRun({ index, clock, newId }: CrawlDeps, { scope, account }: Scope): Promise<Run> {
  return index.startRun({ id: newId(), account, scope, startedAtMs: clock.now() })
}

/** A card that moves on before a reading forward moves towards one backward. The list may have grown by a page already. */
function fromBeyond({ last }: PagesRead): Checkpoint {
  return { ...FIRST_PAGE, isSecond: true, last: last + 1 }
}

type Turn = { run: Run; checkpoint: Checkpoint; signal: AbortSignal }

function read(deps: CrawlDeps, { query, isNarrow }: Scope, { run, checkpoint, signal }: Turn): Promise<PagesRead> {
  const { asker, index, progress, width } = deps
  progress.pages({ cards: checkpoint.cards, total: run.totalLast })
  const reading = { asker, index, progress, width, runId: run.id, total: run.totalLast, query, isNarrow, signal }
  return readPages(reading, checkpoint)
}

type Unseen = { run: Run; list: PagesRead; after: string | null; signal: AbortSignal }

async function lookUp({ asker, index, progress, clock, width }: CrawlDeps, { run, list, after, signal }: Unseen) {
  const budget = Math.max(LEAST_LOOK_UPS, list.last)
  progress.lookUps(Math.min(budget, await index.countUnseen(run.id)))
  const { now } = clock
  return lookUpUnseen({ asker, index, progress, width, runId: run.id, budget, control: list.seen, now, signal }, after)
}

type Read = Pick<Unseen, 'run' | 'list'>

/** A card that stood on two pages has moved. Of views it cannot be said: cards leave them while they are read. */
async function hasDoubles(deps: CrawlDeps, scope: Scope, { run, list }: Read): Promise<boolean> {
  return scope.scope === WHOLE_FLEET && (await countSeen(deps, scope, run)) < list.cards
}

/** That all cards were seen which the service counts proves nothing; that many were not says that they were not read. */
async function isFarFromTotal(deps: CrawlDeps, scope: Scope, { run, list }: Read): Promise<boolean> {
  const total = list.total ?? 0
  return isTooMany(total - (await countSeen(deps, scope, run)), total)
}

async function countSeen({ index }: CrawlDeps, { query }: Scope, run: Run): Promise<number> {
  const { total } = await index.search({ ...resolve(query, run.startedAtMs), limit: 1 })
  return total - (await index.countUnseen(run.id))
}
