/** Where the mirror of the fleet stands: what was read when, what is being read, what is doubtful, and what it costs. */
import * as z from 'zod/mini'
import { Coverage } from './coverage.ts'
import { Problem } from './problem.ts'

/** What is left of a crawl: calls of ListCardInfo, and the seconds they take at the configured rate. */
export const Forecast = z.object({ calls: z.number(), seconds: z.number(), callsPerSecond: z.number() })
export type Forecast = z.infer<typeof Forecast>

/**
 * A crawl of the whole fleet (scope '') or of one view (scope: its query, in the spelling of an address).
 * pages: reads page after page. look-ups: asks for each card that is known but was on no page. Times are ISO 8601 in UTC.
 */
export const Crawl = z.object({
  id: z.string(),
  scope: z.string(),
  step: z.enum(['pages', 'look-ups']),
  startedAt: z.string(),
  /** Cards seen so far, and how many the service says there are in this scope. */
  cards: z.number(),
  total: z.nullable(z.number()),
  callsSpent: z.number(),
  /** null before the first page has told the total. */
  left: z.nullable(Forecast),
  /** Why it waits: the last failure, until a call goes well again. */
  problem: z.nullable(Problem),
})
export type Crawl = z.infer<typeof Crawl>

/** How a crawl ended. */
export const CrawlEnd = z.object({
  scope: z.string(),
  outcome: z.enum(['complete', 'incomplete']),
  startedAt: z.string(),
  finishedAt: z.string(),
  total: z.nullable(z.number()),
  callsSpent: z.number(),
})
export type CrawlEnd = z.infer<typeof CrawlEnd>

export const SyncAnswer = z.object({
  coverage: Coverage,
  /** Since when every card has been seen; before the first complete crawl, when the oldest card was. null: nothing is known. */
  asOf: z.nullable(z.string()),
  /** More than twice the interval of crawls has passed since asOf, or crawls are failing. */
  isStale: z.boolean(),
  /** The crawl of the whole fleet that is under way. */
  crawl: z.nullable(Crawl),
  /** Crawls of single views that are under way. */
  views: z.array(Crawl),
  /** When the next crawl of the whole fleet begins by itself, and what it will cost; null: only when asked for. */
  next: z.nullable(z.object({ at: z.string(), cost: z.nullable(Forecast) })),
  lastComplete: z.nullable(CrawlEnd),
  /** Ended crawls, newest first. */
  history: z.array(CrawlEnd),
  /** Cards that look gone but stay until somebody approves, because they are too many to be believed. */
  held: z.object({
    count: z.number(),
    since: z.nullable(z.string()),
    sample: z.array(z.object({ identity: z.string(), iccid: z.nullable(z.string()) })),
  }),
  /** Why crawls do not write: the fleet belongs to another account than the credentials. */
  otherAccount: z.boolean(),
  /** Rows without identity, which are in no count. */
  quarantined: z.array(z.object({ reason: z.string(), rows: z.number(), times: z.number() })),
  /** Codes that the document does not know. */
  unknownValues: z.array(z.object({ key: z.string(), value: z.string(), cards: z.number() })),
  /** Rows of this run's answers that did not fit the filter asked for: the service ignored it or reads it otherwise. */
  unfitting: z.array(z.object({ key: z.string(), rows: z.number() })),
  /** Calls of ListCardInfo since this program started, retries included. */
  meter: z.object({ calls: z.number(), throttled: z.number(), callsPerSecond: z.number() }),
  /** Why an index that was there begins anew; null when it does not. */
  rebuilt: z.nullable(z.enum(['damaged', 'other-version'])),
})
export type SyncAnswer = z.infer<typeof SyncAnswer>

/** POST: crawls one view, or with scope '' the whole fleet, now. */
export const CrawlRequest = z.strictObject({ scope: z.string().check(z.maxLength(4000)) })
/** The crawl's id; started: false when one of that scope was under way already. */
export const CrawlStarted = z.object({ id: z.string(), started: z.boolean() })
export type CrawlStarted = z.infer<typeof CrawlStarted>

/** POST: decides about held removals. atMost: the number that was shown; more are never removed by it. */
export const HeldRequest = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('remove'), atMost: z.int().check(z.nonnegative()) }),
  z.strictObject({ decision: z.literal('keep') }),
])
export type HeldRequest = z.infer<typeof HeldRequest>
export const HeldAnswer = z.object({ removed: z.number(), held: z.number() })
export type HeldAnswer = z.infer<typeof HeldAnswer>
