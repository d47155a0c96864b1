/** Who is signed in, and what was done by whom. */
import * as z from 'zod/mini'
import { Person } from './person.ts'

/** from: the address that signed in; browser: what it called itself. Times are ISO 8601 in UTC. */
const OpenSession = z.object({
  id: z.string(),
  person: Person,
  from: z.string(),
  browser: z.string(),
  openedAt: z.string(),
  seenAt: z.string(),
  /** The one that asked. */
  isThis: z.boolean(),
})

/** The newest first: one's own, to an admin everybody's. */
export const SessionsAnswer = z.object({ sessions: z.array(OpenSession) })
export type SessionsAnswer = z.infer<typeof SessionsAnswer>

/** number: counts up by one. details: what the deed was about. hash: over the row and the hash of the one before. */
export const AuditRow = z.object({
  number: z.number(),
  at: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  action: z.string(),
  details: z.record(z.string(), z.unknown()),
  from: z.string(),
  hash: z.string(),
})
export type AuditRow = z.infer<typeof AuditRow>

/** The newest first. before: asks for the rows that follow; null: these were the last. brokenAt: the first row that was tampered with. */
export const AuditAnswer = z.object({
  rows: z.array(AuditRow),
  before: z.nullable(z.number()),
  brokenAt: z.nullable(z.number()),
})
export type AuditAnswer = z.infer<typeof AuditAnswer>
