/** The crawls: of the whole fleet by itself and again and again, of single views when a person asks. */
import type { Crawl, Remark } from '@linkdeck/contract'
import type { FleetIndex } from '@linkdeck/fleet-index'
import type { CardPage, Clock, Linkcard } from '@linkdeck/linkcard'
import { type Log, placeOf } from '../log.ts'
import { type Asker, createAsker } from './asker.ts'
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
  /** Whose key asks, as far as a person may see it: another one may be another account's. */
  account: () => Promise<string>
  callsPerSecond: number
  /** From one crawl's start to the next's; 0: only when somebody asks. */
  everyMs: number
  log: Log
  onChange: () => void
  onEnd: () => void
  /** What is odd about the rows that were read. */
  onRemarks: (remarks: readonly Remark[]) => void
  /** Runs each crawl. progress: of that crawl, whenever it is asked. */
  around?: (progress: () => Crawl, work: () => Promise<void>) => Promise<void>
  /** For the test that shows what believing every page costs. */
  isWhole?: (page: CardPage) => boolean
}

export type Crawler = {
  /** Resumes what was interrupted, begins what is due, and looks whether the index is of this account. */
  start: () => Promise<void>
  /** A crawl of a scope that is under way already is that one; null: too many views are being read. */
  begin: (scope: string) => { id: string; started: boolean } | null
  /** Ends a crawl for good; what it wrote stays. */
  stop: (id: string) => boolean
  now: () => { crawl: Crawl | null; views: Crawl[]; nextAtMs: number | null; intervalMs: number; otherAccount: boolean }
  /** Whether the key that asks now is known to see the fleet that the index holds. */
  isOwnKey: () => Promise<boolean>
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
  const { around = (_, work) => work() } = options
  const jobs = new Map<string, Job>()
  let timer: NodeJS.Timeout | null = null
  let nextAtMs: number | null = null
  let intervalMs = everyMs
  let otherAccount = false
  /** Whose key was last found to see the fleet of the index; null: nobody's yet. */
  let ownAccount: string | null = null
  let checked = Promise.resolve()
  const closing = new AbortController()
  /** Where the look-ups of the whole fleet ended for want of budget. */
  let lookedUpTo: string | null = null

  function askerOf(account: string, { called, trouble }: Pick<Progress, 'called' | 'trouble'>): Asker {
    const isSameKey = async () => (await options.account()) === account
    const common = { linkcard, clock, random, isSameKey, onCall: called, onTrouble: trouble, onRemarks }
    return createAsker(isWhole ? { ...common, isWhole } : common)
  }

  async function check(account: string, asker: Asker, signal: AbortSignal): Promise<void> {
    otherAccount = !(await isSameFleet(index, asker, signal))
    if (!otherAccount) ownAccount = account
  }

  async function checkAlone(account: string): Promise<void> {
    const asker = askerOf(account, { called: () => {}, trouble: () => {} })
    await check(account, asker, closing.signal).catch((error: unknown) => {
      if (!closing.signal.aborted) log('error', 'check-account', placeOf(error))
    })
    onChange()
  }

  async function crawlOnce(scope: string, { progress, signal }: Job): Promise<void> {
    const account = await options.account()
    const asker = askerOf(account, progress)
    const isFleet = scope === WHOLE_FLEET
    if (isFleet || account !== ownAccount) await check(account, asker, signal)
    if (otherAccount) return
    const { expected } = (await index.state()).coverage
    const about = {
      scope,
      query: queryOf(scope),
      account,
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
    try {
      await untilDone(scope, job)
      if (job.signal.aborted && !closing.signal.aborted) await abandon(scope)
    } finally {
      jobs.delete(scope)
      if (scope === WHOLE_FLEET) plan(startedMs, Math.max(everyMs, (clock.now() - startedMs) * (1 + REST_SHARE)))
      onEnd()
    }
  }

  async function abandon(scope: string): Promise<void> {
    const open = await index.unfinishedRun(scope)
    if (open) await index.finishRun(open.id, { outcome: 'incomplete', finishedAtMs: clock.now() })
  }

  function plan(lastStartMs: number, afterMs: number): void {
    intervalMs = afterMs
    if (closing.signal.aborted || everyMs === 0) return
    nextAtMs = lastStartMs + afterMs
    timer = setTimeout(() => begin(WHOLE_FLEET), Math.max(0, nextAtMs - clock.now()))
    timer.unref()
  }

  function begin(scope: string): { id: string; started: boolean } | null {
    const running = jobs.get(scope)
    if (running) return { id: running.id, started: false }
    if (closing.signal.aborted || (scope !== WHOLE_FLEET && viewsOf(jobs).length >= MOST_VIEWS)) return null
    if (scope === WHOLE_FLEET && timer) clearTimeout(timer)
    if (scope === WHOLE_FLEET) nextAtMs = null
    const stop = new AbortController()
    const id = options.newId()
    const progress = createProgress({ id, scope, callsPerSecond, startedAtMs: clock.now(), onChange })
    const job: Job = { id, progress, stop, signal: stop.signal, ended: Promise.resolve() }
    jobs.set(scope, job)
    job.ended = around(progress.answer, () => work(scope, job)).catch((error: unknown) =>
      log('error', 'crawl', placeOf(error)),
    )
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
      const [open, complete] = await Promise.all([index.unfinishedRun(WHOLE_FLEET), index.lastCompleteRun(WHOLE_FLEET)])
      const [[last], account] = await Promise.all([index.lastRuns(1), options.account()])
      ownAccount = last?.account ?? null
      otherAccount = last !== undefined && last.account !== account
      if (complete) plan(complete.startedAtMs, everyMs)
      if (everyMs > 0 && (open || !complete)) begin(WHOLE_FLEET)
      else checked = checkAlone(account)
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
    isOwnKey: async () => ownAccount === null || (await options.account()) === ownAccount,
    close: async () => {
      if (timer) clearTimeout(timer)
      const why = new Error('Linkdeck is stopping.')
      closing.abort(why)
      for (const { stop } of jobs.values()) stop.abort(why)
      await Promise.all([rest(), checked])
    },
  }
}

function viewsOf(jobs: ReadonlyMap<string, Job>): Job[] {
  return [...jobs].flatMap(([scope, job]) => (scope === WHOLE_FLEET ? [] : [job]))
}
