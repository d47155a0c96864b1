/** The mirror of the fleet as the routes use it: its index, the crawls that fill it, and what it says of itself. */
import type { CardQuery, SyncAnswer } from '@linkdeck/contract'
import type { FleetIndex, FleetState } from '@linkdeck/fleet-index'
import type { CardPage, Clock, Linkcard } from '@linkdeck/linkcard'
import { type Log, placeOf } from '../log.ts'
import { remember, sameVersion, youngerThan } from '../remember.ts'
import type { CallMeter } from './call-meter.ts'
import { type Crawler, type CrawlerOptions, createCrawler } from './crawler.ts'
import { createFeed, type Feed } from './feed.ts'
import { createNews } from './news.ts'
import { scopeOf, WHOLE_FLEET } from './scope.ts'
import { readDoubts, syncAnswer } from './sync-answer.ts'
import { createTally } from './tally.ts'

/** What the routes ask of the index; writing is for crawls. */
type Asked =
  | 'version'
  | 'search'
  | 'facets'
  | 'summarise'
  | 'explainZero'
  | 'cross'
  | 'pick'
  | 'matchList'
  | 'holdsList'
  | 'putList'
  | 'dropList'
  | 'get'
  | 'approveHeld'
  | 'dismissHeld'

export type Fleet = {
  index: Pick<FleetIndex, Asked>
  crawls: Pick<Crawler, 'begin' | 'stop'>
  /** How much the index holds. */
  state: () => Promise<FleetState>
  /** Changes with what is new to people, of which pages of a crawl are the least part; asked after the state. */
  news: () => number
  /** Whether what the index holds is what the credentials see. */
  isOwn: () => boolean
  /** Since when every card of a view has been seen: a crawl of that very view may be newer than the fleet's. */
  asOfMs: (query: CardQuery) => Promise<number | null>
  /** An answer to a person's question is news for the index too. */
  learn: (page: CardPage) => void
  sync: () => Promise<SyncAnswer>
  changes: Pick<Feed, 'listen' | 'end'>
  /** After a decision of a person: the next answer is computed anew. */
  decided: () => void
  close: () => Promise<void>
}

export type FleetOptions = {
  index: FleetIndex
  linkcard: Linkcard
  clock: Clock
  meter: CallMeter
  log: Log
} & Pick<CrawlerOptions, 'account' | 'callsPerSecond' | 'everyMs' | 'random' | 'newId' | 'around' | 'isWhole'>

const TELL_EVERY_MS = 500
const DOUBTS_FOR_MS = 10_000

/** Crawls begin when it is started, and stop when it is closed; the index is closed with it. */
export function createFleet(options: FleetOptions): Fleet & Pick<Crawler, 'start' | 'rest'> {
  const { index, clock, log, meter, callsPerSecond } = options
  const feed = createFeed(TELL_EVERY_MS)
  const tally = createTally()
  const news = createNews()
  const readState = async () => {
    const read = await index.state()
    news.stands(read)
    return read
  }
  const state = remember(readState, sameVersion(index))
  const doubts = remember(() => readDoubts(parts), youngerThan(DOUBTS_FOR_MS, clock.now))
  const crawler = createCrawler({
    ...options,
    onChange: feed.changed,
    onEnd: () => decided(),
    onRemarks: tally.count,
  })
  const parts = { index, crawler, meter, tally, callsPerSecond, now: clock.now }
  const learn = async ({ sources: rows, quarantined, answeredAtMs: seenAtMs }: CardPage) => {
    if (rows.length === 0 || crawler.now().otherAccount || !(await crawler.isOwnKey())) return
    const { inserted, updated } = await index.applyPage({ rows, quarantined, seenAtMs })
    if (inserted + updated > 0) news.told()
  }
  const decided = () => {
    news.told()
    doubts.forget()
    feed.changed()
  }
  return {
    index,
    crawls: crawler,
    start: crawler.start,
    rest: crawler.rest,
    state: state.read,
    news: news.count,
    isOwn: () => !crawler.now().otherAccount,
    asOfMs: async (query) => {
      const scope = scopeOf(query, clock.now())
      const [{ asOfMs, coverage }, own] = await Promise.all([
        state.read(),
        scope === WHOLE_FLEET ? null : index.lastCompleteRun(scope),
      ])
      if (own === null) return asOfMs
      return coverage.complete ? Math.max(own.startedAtMs, asOfMs ?? 0) : own.startedAtMs
    },
    learn: (page) => {
      tally.count(page.remarks)
      const failed = (error: unknown) => log('error', 'learn', placeOf(error))
      learn(page).then(feed.changed, failed)
    },
    sync: async () => syncAnswer(parts, await state.read(), await doubts.read()),
    changes: feed,
    decided,
    close: async () => {
      feed.end()
      await crawler.close()
      await index.close()
    },
  }
}
