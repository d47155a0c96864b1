/**
 * One crawl of a scope: every page, a second reading in the other direction when the list moved under the first, then
 * a look-up of each card that is known but was not seen. What was written stays written, however the crawl ends.
 */
import type { CardQuery } from '@linkdeck/contract'
import type { FleetIndex, Run } from '@linkdeck/fleet-index'
import type { Clock } from '@linkdeck/linkcard'
import type { Asker } from './asker.ts'
import { type Checkpoint, FIRST_PAGE, readCheckpoint } from './checkpoint.ts'
import { lookUpUnseen } from './look-up-unseen.ts'
import type { Progress } from './progress.ts'
import { type PagesRead, readPages } from './read-pages.ts'

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
  let checkpoint = readCheckpoint(run.checkpoint)
  let pages = await read(deps, scope, { run, checkpoint, signal })
  // Two readings in opposite directions miss nothing that was there all the time.
  if (pages.moved && !checkpoint.isSecond) {
    await index.finishRun(run.id, { outcome: 'incomplete', finishedAtMs: clock.now() })
    checkpoint = { ...FIRST_PAGE, isSecond: true, last: pages.last }
    run = await index.startRun({
      id: deps.newId(),
      account: scope.account,
      scope: scope.scope,
      startedAtMs: clock.now(),
    })
    pages = await read(deps, scope, { run, checkpoint, signal })
  }
  const cursor = await lookUp(deps, { run, pages, after: scope.after, signal })
  await index.finishRun(run.id, { outcome: 'complete', finishedAtMs: clock.now() })
  return cursor
}

async function resumeOrStart({ index, clock, newId }: CrawlDeps, { scope, account }: Scope): Promise<Run> {
  const open = await index.unfinishedRun(scope)
  const now = clock.now()
  if (open && now - open.startedAtMs < RESUMABLE_MS) return open
  if (open) await index.finishRun(open.id, { outcome: 'incomplete', finishedAtMs: now })
  return index.startRun({ id: newId(), account, scope, startedAtMs: now })
}

type Turn = { run: Run; checkpoint: Checkpoint; signal: AbortSignal }

function read(deps: CrawlDeps, { query, isNarrow }: Scope, { run, checkpoint, signal }: Turn): Promise<PagesRead> {
  const { asker, index, progress, width } = deps
  progress.begin('pages')
  return readPages({ asker, index, progress, width, runId: run.id, query, isNarrow, signal }, checkpoint)
}

type Unseen = { run: Run; pages: PagesRead; after: string | null; signal: AbortSignal }

async function lookUp({ asker, index, progress, clock, width }: CrawlDeps, { run, pages, after, signal }: Unseen) {
  progress.begin('look-ups')
  const budget = Math.max(LEAST_LOOK_UPS, pages.last)
  progress.lookUps(Math.min(budget, await index.countUnseen(run.id)))
  const { now } = clock
  const common = { asker, index, progress, width, runId: run.id, budget, control: pages.seen, now, signal }
  return lookUpUnseen(common, after)
}
