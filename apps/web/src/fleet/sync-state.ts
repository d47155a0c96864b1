/** The one thing that the freshness line has to say first. */
import type { SyncAnswer } from '@linkdeck/contract'
import type { Tone } from '../ui/tone.ts'
import type { Sync } from './use-sync.ts'

export type SyncState =
  /** Nobody can say: no answer that can be read. */
  | 'unknown'
  /** Crawls get no further, or may not write. */
  | 'failing'
  | 'stale'
  /** Removals wait for a decision. */
  | 'held'
  | 'underway'
  | 'none'
  | 'complete'
  /** Part of the fleet is known, and nothing is being read. */
  | 'partial'

export const TONE_OF_STATE: Record<SyncState, Tone> = {
  unknown: 'neutral',
  failing: 'bad',
  stale: 'warn',
  held: 'warn',
  underway: 'accent',
  none: 'neutral',
  complete: 'ok',
  partial: 'warn',
}

export function syncStateOf(sync: Sync): SyncState {
  if (!sync) return 'unknown'
  return troubleOf(sync) ?? progressOf(sync)
}

function troubleOf({ otherAccount, crawl, isStale, held }: SyncAnswer): SyncState | null {
  if (otherAccount || crawl?.problem) return 'failing'
  if (isStale) return 'stale'
  return held.count > 0 ? 'held' : null
}

function progressOf({ crawl, coverage }: SyncAnswer): SyncState {
  if (crawl) return 'underway'
  if (coverage.complete) return 'complete'
  return coverage.known === 0 ? 'none' : 'partial'
}

/** How far a crawl is, 0 to 100; null before the service has said how many cards there are. */
export function percentOf({ cards, total }: { cards: number; total: number | null }): number | null {
  if (total === null) return null
  return total === 0 ? 100 : Math.min(100, (cards / total) * 100)
}
