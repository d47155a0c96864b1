/** The BFF's routes and the schema of each answer. Both sides import them; the browser parses what it gets. */
import * as z from 'zod/mini'
import { Card } from '../card/card.ts'

export const ROUTES = {
  cards: '/api/cards',
  /** Followed by the identity of a card; ?iccid= says what to ask the service for, which cannot look up by instance id. */
  card: '/api/cards/',
  session: '/api/session',
  launch: '/api/launch',
  health: '/healthz',
  ready: '/readyz',
} as const

/**
 * What an answer has to say about itself: how many rows of the page were concerned, in which field, by which value.
 * unknown-code: a code the document does not know. unread: an amount or time that cannot be read, so unknown.
 * no-identity: rows without instance id and ICCID, not shown. repeated: the same card twice on a page.
 * short-page: fewer rows than the total promises. asked-unknown: the question itself holds an undocumented code.
 */
export const Remark = z.object({
  kind: z.enum(['unknown-code', 'unread', 'no-identity', 'repeated', 'short-page', 'asked-unknown']),
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
  ...stamp,
})
export type CardsAnswer = z.infer<typeof CardsAnswer>

export const CardAnswer = z.object({ card: Card, ...stamp })
export type CardAnswer = z.infer<typeof CardAnswer>

/** What this instance is. accessKeyId: its last four characters only; null in demo mode. */
export const SessionAnswer = z.object({
  mode: z.enum(['demo', 'account']),
  version: z.string(),
  auth: z.enum(['token', 'none']),
  endpoint: z.string(),
  signature: z.enum(['v1', 'v3']),
  accessKeyId: z.nullable(z.string()),
  limits: z.object({ callsPerSecond: z.number(), pageSizes: z.array(z.number()) }),
})
export type SessionAnswer = z.infer<typeof SessionAnswer>

/** The body of POST /api/launch: the one-time token of the launch address. */
export const LaunchRequest = z.strictObject({ token: z.string().check(z.minLength(20), z.maxLength(200)) })
