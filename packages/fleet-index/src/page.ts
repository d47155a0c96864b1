/** What a page brings, and what became of it. */
import type { Card } from '@linkdeck/contract'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** One answer of the service, to be applied as a whole or not at all. */
export type FleetPage = {
  /** Cards with the upstream row they were read from, kept as text. */
  rows: readonly { card: Card; raw: string }[]
  /** Rows that are no card: kept apart with the reason, and counted. */
  quarantined: readonly { raw: string; reason: string }[]
  /** When the service gave the answer: an older answer never overwrites a newer one. */
  seenAtMs: number
  /** The crawl that asked: its checkpoint moves on in the same transaction. */
  crawl?: { id: string; checkpoint: Json; total?: number | null; callsSpent?: number }
  /** The pool that was asked for: the answered cards are in it, which no row says. */
  poolId?: string
}

/** Numbers of rows. stale: an answer about the card that is newer was there already. */
export type AppliedPage = { inserted: number; updated: number; unchanged: number; stale: number; quarantined: number }
