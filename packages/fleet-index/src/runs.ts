/** The crawls of the fleet, or of one view of it: where each stands, what it cost, how it ended. */
import { type Engine, type Session, sql, type Value, word } from '@linkdeck/engine'
import type { FleetPage, Json } from './page.ts'

/**
 * running: begun and not ended, also after a crash. complete: every page and every look-up was answered.
 * incomplete: ended short of that, on purpose or not.
 */
export type RunOutcome = 'running' | 'complete' | 'incomplete'

/** scope: the query whose cards are crawled, in the spelling of an address; '' is the whole fleet. */
export type Run = {
  id: string
  account: string
  scope: string
  startedAtMs: number
  finishedAtMs: number | null
  outcome: RunOutcome
  /** Where to go on: the crawler's own words, as the last applied page left them; null before the first. */
  checkpoint: Json
  /** What the service said there are, on the first and on the last page. */
  totalFirst: number | null
  totalLast: number | null
  callsSpent: number
}

export type Runs = {
  /** Begins a run. Refused while another of the same scope is running: resume that one, or finish it. */
  startRun: (run: Pick<Run, 'id' | 'account' | 'scope' | 'startedAtMs'>) => Promise<Run>
  /** The run of a scope that has not ended: what a restarted crawler resumes. */
  unfinishedRun: (scope: string) => Promise<Run | null>
  /** Adds calls that brought no page: look-ups, refusals. */
  spendCalls: (id: string, calls: number) => Promise<void>
  finishRun: (id: string, end: { outcome: 'complete' | 'incomplete'; finishedAtMs: number }) => Promise<Run>
  /** Newest first. */
  lastRuns: (limit: number) => Promise<Run[]>
  /** The last complete run of a scope. */
  lastCompleteRun: (scope: string) => Promise<Run | null>
}

const COLUMNS = word('id, account, scope, started_ms, finished_ms, outcome, checkpoint, total_first, total_last, calls')

export function createRuns(engine: Engine): Runs {
  const one = async (session: Session, where: ReturnType<typeof sql>) => (await readRuns(session, where))[0] ?? null
  return {
    startRun: (run) =>
      engine.write(async (session) => {
        const running = await one(session, sql`scope = ${run.scope} AND outcome = 'running'`)
        if (running) throw new Error(`Run ${running.id} of this scope has not ended`)
        await session.rows(sql`INSERT INTO run VALUES (${run.id}, ${run.account}, ${run.scope}, ${run.startedAtMs},
          NULL, 'running', 'null', NULL, NULL, 0)`)
        return mustBeRun(await one(session, sql`id = ${run.id}`), run.id)
      }),
    unfinishedRun: (scope) => engine.read((session) => one(session, sql`scope = ${scope} AND outcome = 'running'`)),
    spendCalls: (id, calls) =>
      engine.write(async (session) => {
        await session.rows(sql`UPDATE run SET calls = calls + ${calls} WHERE id = ${id}`)
      }),
    finishRun: (id, { outcome, finishedAtMs }) =>
      engine.write(async (session) => {
        await session.rows(sql`UPDATE run SET outcome = ${outcome}, finished_ms = ${finishedAtMs}
          WHERE id = ${id} AND outcome = 'running'`)
        return mustBeRun(await one(session, sql`id = ${id}`), id)
      }),
    lastRuns: (limit) => engine.read((session) => readRuns(session, sql`TRUE`, limit)),
    lastCompleteRun: (scope) => engine.read((session) => lastComplete(session, scope)),
  }
}

export async function lastComplete(session: Session, scope: string): Promise<Run | null> {
  return (await readRuns(session, sql`scope = ${scope} AND outcome = 'complete'`, 1))[0] ?? null
}

/** The checkpoint moves on with its page; an ended run takes no more pages. */
export async function advanceRun(session: Session, crawl: NonNullable<FleetPage['crawl']>): Promise<void> {
  const { id, checkpoint, total = null, callsSpent = 1 } = crawl
  const moved =
    await session.rows(sql`UPDATE run SET checkpoint = ${JSON.stringify(checkpoint)}, calls = calls + ${callsSpent},
    total_first = coalesce(total_first, ${total}), total_last = coalesce(${total}, total_last)
    WHERE id = ${id} AND outcome = 'running' RETURNING id`)
  if (moved.length === 0) throw new Error(`Run ${id} is not running`)
}

async function readRuns(session: Session, where: ReturnType<typeof sql>, limit = 1): Promise<Run[]> {
  const rows = await session.rows(
    sql`SELECT ${COLUMNS} FROM run WHERE ${where} ORDER BY started_ms DESC, id LIMIT CAST(${limit} AS BIGINT)`,
  )
  return rows.map(readRun)
}

function readRun([id, account, scope, startedMs, finishedMs, outcome, checkpoint, first, last, calls]: Value[]): Run {
  return {
    id: String(id),
    account: String(account),
    scope: String(scope),
    startedAtMs: Number(startedMs),
    finishedAtMs: numberOrNull(finishedMs),
    outcome: outcome === 'complete' || outcome === 'incomplete' ? outcome : 'running',
    checkpoint: JSON.parse(String(checkpoint)),
    totalFirst: numberOrNull(first),
    totalLast: numberOrNull(last),
    callsSpent: Number(calls),
  }
}

function mustBeRun(run: Run | null, id: string): Run {
  if (!run) throw new Error(`There is no run ${id}`)
  return run
}

function numberOrNull(value: Value | undefined): number | null {
  return value === null || value === undefined ? null : Number(value)
}
