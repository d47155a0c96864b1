/** The BFF's routes and the schema of each answer. Both sides import them; the browser parses what it gets. */
import * as z from 'zod/mini'
import { Card } from '../card/card.ts'
import { Coverage } from './coverage.ts'
import { Person } from './person.ts'
import { Problem } from './problem.ts'

export const ROUTES = {
  cards: '/api/cards',
  /** Followed by the identity of a card; ?iccid= says what to ask the service for, which cannot look up by instance id. */
  card: '/api/cards/',
  facets: '/api/facets',
  summary: '/api/summary',
  /** How many cards there would be without each condition of a query. */
  explain: '/api/explain',
  /** The cards of a view by several fields at once: ?by=status,isAutoRecharge beside the query. */
  cross: '/api/cross',
  /** All rows of a view as a file: the query with ?format=, ?columns= and ?lang= (export-request.ts). */
  export: '/api/export',
  /** Followed by the id of an export: GET tells how far it has come, DELETE stops it; /note after it is its note. */
  exports: '/api/exports/',
  /** GET lists, POST keeps one, PUT orders one's own. The id of one after it: PATCH, DELETE; /restore after that: POST. */
  views: '/api/views',
  /**
   * POST of identifiers as they were pasted: what became of each, and an id for views when the list is kept. GET tells
   * of one's own lists; DELETE of an id under it deletes one.
   */
  lists: '/api/lists',
  /** POST of the bytes of an XLSX file: an exported one as a JSON document, of any other the text, as a list takes it. */
  workbook: '/api/workbook',
  sync: '/api/sync',
  /** The same as server-sent events: each carries a whole SyncAnswer. */
  syncEvents: '/api/sync/events',
  /** POST starts a crawl; DELETE of its id stops it. */
  crawls: '/api/sync/crawls',
  held: '/api/sync/held',
  session: '/api/session',
  /** Who is signed in; DELETE of an id under it ends that session. */
  sessions: '/api/sessions',
  signOut: '/api/sign-out',
  /** What was done: ?before= a number asks for older rows; ?person= an id and ?action= for those of one. */
  audit: '/api/audit',
  /** All of it, a row a line. */
  auditFile: '/api/audit/file',
  /** POST asks the service for one card page, to say what the credentials may do. */
  probe: '/api/probe',
  launch: '/api/launch',
  /** POST of name and password opens a session. */
  passwordSignIn: '/api/sign-in',
  /** POST of a code lets somebody choose their password, and opens a session. */
  signUp: '/api/sign-up',
  /** PUT changes one's own. */
  password: '/api/password',
  /** GET lists, POST invites. An id after it: PATCH changes, POST of /invitation invites anew. */
  people: '/api/people',
  /** Where a provider signs people in: ?back= the view to return to. It sends them back to the second one. */
  signIn: '/sign-in',
  signedIn: '/sign-in/callback',
  health: '/healthz',
  ready: '/readyz',
} as const

/**
 * What an answer has to say about itself: how many rows of the page were concerned, in which field, by which value.
 * unknown-code: a code the document does not know. unread: an amount or time that cannot be read, so unknown.
 * no-identity: rows without instance id and ICCID, not shown. repeated: the same card twice on a page.
 * short-page: fewer rows than the total promises. asked-unknown: the question itself holds an undocumented code.
 * unfitting: rows that do not fit the condition of that field: the service ignored it, or reads it otherwise.
 */
export const Remark = z.object({
  kind: z.enum(['unknown-code', 'unread', 'no-identity', 'repeated', 'short-page', 'asked-unknown', 'unfitting']),
  field: z.optional(z.string()),
  value: z.optional(z.string()),
  count: z.number(),
})
export type Remark = z.infer<typeof Remark>

/** asOf: when the service answered, ISO 8601 in UTC. requestId: the service's own. */
const stamp = {
  source: z.enum(['live', 'index']),
  asOf: z.string(),
  requestId: z.nullable(z.string()),
  remarks: z.array(Remark),
}

/** total: cards that fit the question over the whole fleet, null when the service did not say. */
export const CardsAnswer = z.object({
  total: z.nullable(z.number()),
  offset: z.number(),
  limit: z.number(),
  rows: z.array(Card),
  /** Only with source index: a total over part of the fleet says so. */
  coverage: z.optional(Coverage),
  ...stamp,
})
export type CardsAnswer = z.infer<typeof CardsAnswer>

export const CardAnswer = z.object({ card: Card, ...stamp })
export type CardAnswer = z.infer<typeof CardAnswer>

/** One value of a facet and its cards. label: a name for an opaque id, where the cards carry one. */
const FacetValue = z.object({ value: z.string(), label: z.nullable(z.string()), count: z.number() })

/** The cards of a view by the value of one field, its own condition left out. key: the field's spelling in a query. */
export const Facet = z.object({
  key: z.string(),
  /** All values of a vocabulary, unknown codes included; of an open field the most frequent, and those that are chosen. */
  values: z.array(FacetValue),
  missing: z.number(),
  /** How many different values there are; more than are listed for open fields. */
  distinct: z.number(),
})
export type Facet = z.infer<typeof Facet>

/** The cards of a view by steps of one amount or time; term is the step as a term of a query. */
export const Histogram = z.object({
  key: z.string(),
  bins: z.array(z.object({ term: z.string(), count: z.number() })),
  missing: z.number(),
  /** Cards with a value; more than the steps count where a value lies between two of them. */
  present: z.number(),
})
export type Histogram = z.infer<typeof Histogram>

const indexed = { source: z.literal('index'), asOf: z.string(), coverage: Coverage }

export const FacetsAnswer = z.object({
  total: z.number(),
  facets: z.array(Facet),
  histograms: z.array(Histogram),
  ...indexed,
})
export type FacetsAnswer = z.infer<typeof FacetsAnswer>

/** Sums in bytes. unread: cards whose amounts cannot be read and are in no sum. */
const FlowSum = z.object({ cards: z.number(), usedBytes: z.number(), restBytes: z.number(), unread: z.number() })

/**
 * The totals of a view. Only single-plan cards have a remaining amount that may be added up: what a pool card's
 * figure means is not documented, so pools are counted by their credential and never summed.
 */
export const SummaryAnswer = z.object({
  cards: z.number(),
  single: FlowSum,
  pool: z.object({ cards: z.number(), credentials: z.number(), usedBytes: z.number(), unread: z.number() }),
  unknown: z.object({ cards: z.number() }),
  ...indexed,
})
export type SummaryAnswer = z.infer<typeof SummaryAnswer>

/** For a view that is empty or small: the cards there would be without each condition. key: as in a query, q for the text. */
export const ExplainAnswer = z.object({
  total: z.number(),
  without: z.array(z.object({ key: z.string(), count: z.number() })),
  ...indexed,
})
export type ExplainAnswer = z.infer<typeof ExplainAnswer>

/** One cell a combination that occurs; values in the order of `by`, the spellings of fields in a query; null: no value. */
export const CrossAnswer = z.object({
  total: z.number(),
  by: z.array(z.string()),
  cells: z.array(z.object({ values: z.array(z.nullable(z.string())), count: z.number() })),
  ...indexed,
})
export type CrossAnswer = z.infer<typeof CrossAnswer>

/** What this instance is, and who asks it. accessKeyId: its last four characters only; null in demo mode. */
export const SessionAnswer = z.object({
  mode: z.enum(['demo', 'account']),
  version: z.string(),
  auth: z.enum(['token', 'none', 'proxy', 'oidc', 'password']),
  endpoint: z.string(),
  signature: z.enum(['v1', 'v3']),
  accessKeyId: z.nullable(z.string()),
  person: Person,
  limits: z.object({ callsPerSecond: z.number(), pageSizes: z.array(z.number()) }),
})
export type SessionAnswer = z.infer<typeof SessionAnswer>

/**
 * What became of one signed question. problem: why it has no answer; null: the credentials may list cards. overcome:
 * what was met on the way and gone again at another attempt. total: cards of the account, where the service told.
 */
export const ProbeAnswer = z.object({
  problem: z.nullable(Problem),
  overcome: z.array(z.pick(Problem, { kind: true, upstreamCode: true })),
  total: z.nullable(z.number()),
  at: z.string(),
  requestId: z.nullable(z.string()),
})
export type ProbeAnswer = z.infer<typeof ProbeAnswer>

/** The body of POST /api/launch: the one-time token of the launch address. */
export const LaunchRequest = z.strictObject({ token: z.string().check(z.minLength(20), z.maxLength(200)) })
