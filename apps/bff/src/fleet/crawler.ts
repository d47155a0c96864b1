/** The crawls: of the whole fleet by itself and again and again, of single views when a person asks. */
import type { Crawl, Remark } from '@linkdeck/contract'
import type { FleetIndex } from '@linkdeck/fleet-index'
import type { CardPage, Clock, Linkcard } from '@linkdeck/linkcard'
import { type Log, placeOf } from '../log.ts'
import { createAsker } from './asker.ts'
import { crawl } from './crawl.ts'
import { createProgress, type Progress } from './progress.ts'
import { isSameFleet } from './same-fleet.ts'
import { queryOf, WHOLE_FLEET } from './scope.ts'
import { sweep } from './sweep.ts'

export type CrawlerOptions = {
  index: FleetIndex
  linkcard: Linkcard
  clock: Clock
  random: () => number
  newId: () => string
  /** Whose key asks, as far as a person may see it. */
  account: () => Promise<string>
  callsPerSecond: number
  /** From one crawl's start to the next's; 0: only when somebody asks. */
  everyMs: number
  log: Log
  onChange: () => void
  onEnd: () => void
  /** What is odd about the rows that were read. */
  onRemarks: (remarks: readonly Remark[]) => void
  /** For the test that shows what believing every page costs. */
  isWhole?: (page: CardPage) => boolean
}

export type Crawler = {
  /** Resumes what was interrupted, and begins what is due. */
  start: () => Promise<void>
  /** A crawl of a scope that is under way already is that one; null: too many views are being read. */
  begin: (scope: string) => { id: string; started: boolean } | null
  /** Ends a crawl for good; what it wrote stays. */
  stop: (id: string) => boolean
  now: () => { crawl: Crawl | null; views: Crawl[]; nextAtMs: number | null; intervalMs: number; otherAccount: boolean }
  /** Resolves when the crawls under way have ended; they go on after the next start. */
  close: () => Promise<void>
  /** Resolves when no crawl is under way. */
  rest: () => Promise<void>
}

type Job = { id: string; progress: Progress; signal: AbortSignal; stop: AbortController; ended: Promise<void> }

const WIDTH = 8
const MOST_VIEWS = 4
/** Most of the time the account's budget belongs to others. */
const REST_SHARE = 4
/** After a failure that is none of the service's: a full disk is asked again. */
const AGAIN_MS = 5_000

export function createCrawler(options: CrawlerOptions): Crawler {
  const { index, linkcard, clock, random, callsPerSecond, everyMs, log, onChange, onEnd, onRemarks, isWhole } = options
  const jobs = new Map<string, Job>()
  let timer: NodeJS.Timeout | null = null
  let nextAtMs: number | null = null
  let intervalMs = everyMs
  let otherAccount = false
  let isClosing = false
  /** Where the look-ups of the whole fleet ended for want of budget. */
  let lookedUpTo: string | null = null

  async function crawlOnce(scope: string, { progress, signal }: Job): Promise<void> {
    const onTrouble = progress.trouble
    const asker = createAsker({ linkcard, clock, random, onTrouble, onRemarks, ...(isWhole ? { isWhole } : {}) })
    const isFleet = scope === WHOLE_FLEET
    if (isFleet) otherAccount = !(await isSameFleet(index, asker, signal))
    if (otherAccount) return
    const { expected } = (await index.state()).coverage
    const about = {
      scope,
      query: queryOf(scope),
      account: await options.account(),
      isNarrow: (total: number) => expected !== null && total < expected,
      after: isFleet ? lookedUpTo : null,
    }
    const cursor = await crawl({ index, asker, clock, progress, width: WIDTH, newId: options.newId }, about, signal)
    if (!isFleet) return
    lookedUpTo = cursor
    await sweep(index, clock.now())
  }

  async function untilDone(scope: string, job: Job): Promise<void> {
    while (!job.signal.aborted) {
      try {
        return await crawlOnce(scope, job)
      } catch (error) {
        if (job.signal.aborted) return
        log('error', 'crawl', placeOf(error))
        job.progress.failed()
        await clock.sleep(AGAIN_MS, job.signal).catch(() => undefined)
      }
    }
  }

  async function work(scope: string, job: Job): Promise<void> {
    const startedMs = clock.now()
    await untilDone(scope, job)
    if (job.signal.aborted && !isClosing) await abandon(scope)
    jobs.delete(scope)
    if (scope === WHOLE_FLEET) plan(startedMs, Math.max(everyMs, (clock.now() - startedMs) * (1 + REST_SHARE)))
    onEnd()
  }

  async function abandon(scope: string): Promise<void> {
    const open = await index.unfinishedRun(scope)
    if (open) await index.finishRun(open.id, { outcome: 'incomplete', finishedAtMs: clock.now() })
  }

  function plan(lastStartMs: number, afterMs: number): void {
    intervalMs = afterMs
    if (isClosing || everyMs === 0) return
    nextAtMs = lastStartMs + afterMs
    timer = setTimeout(() => begin(WHOLE_FLEET), Math.max(0, nextAtMs - clock.now()))
    timer.unref()
  }

  function begin(scope: string): { id: string; started: boolean } | null {
    const running = jobs.get(scope)
    if (running) return { id: running.id, started: false }
    if (isClosing || (scope !== WHOLE_FLEET && viewsOf(jobs).length >= MOST_VIEWS)) return null
    if (scope === WHOLE_FLEET && timer) clearTimeout(timer)
    if (scope === WHOLE_FLEET) nextAtMs = null
    const stop = new AbortController()
    const id = options.newId()
    const progress = createProgress({ id, scope, callsPerSecond, startedAtMs: clock.now(), onChange })
    const job: Job = { id, progress, stop, signal: stop.signal, ended: Promise.resolve() }
    jobs.set(scope, job)
    job.ended = work(scope, job).catch((error: unknown) => log('error', 'crawl', placeOf(error)))
    onChange()
    return { id, started: true }
  }

  async function rest(): Promise<void> {
    while (jobs.size > 0) await Promise.all([...jobs.values()].map(({ ended }) => ended))
  }

  return {
    begin,
    rest,
    start: async () => {
      if (everyMs === 0) return
      const [open, last] = await Promise.all([index.unfinishedRun(WHOLE_FLEET), index.lastCompleteRun(WHOLE_FLEET)])
      if (open || !last) begin(WHOLE_FLEET)
      else plan(last.startedAtMs, everyMs)
    },
    stop: (id) => {
      const job = [...jobs.values()].find((other) => other.id === id)
      job?.stop.abort(new Error('The crawl was stopped.'))
      return job !== undefined
    },
    now: () => ({
      crawl: jobs.get(WHOLE_FLEET)?.progress.answer() ?? null,
      views: viewsOf(jobs).map(({ progress }) => progress.answer()),
      nextAtMs,
      intervalMs,
      otherAccount,
    }),
    close: async () => {
      isClosing = true
      if (timer) clearTimeout(timer)
      for (const { stop } of jobs.values()) stop.abort(new Error('Linkdeck is stopping.'))
      await rest()
    },
  }
}

function viewsOf(jobs: ReadonlyMap<string, Job>): Job[] {
  return [...jobs].flatMap(([scope, job]) => (scope === WHOLE_FLEET ? [] : [job]))
}
