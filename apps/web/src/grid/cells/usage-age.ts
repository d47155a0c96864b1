/** How old the usage of a card is. Usage comes late by design: up to the end of yesterday is normal. */
import { parseCardTime } from '@linkdeck/contract'

export type UsageAge = { state: 'missing' | 'unread' | 'fresh' | 'stale'; ageMs: number | null }

const STALE_AFTER_MS = 36 * 3_600_000

export function usageAgeOf(time: string | null, nowMs: number): UsageAge {
  if (!time) return { state: 'missing', ageMs: null }
  const at = parseCardTime(time)
  if (at === null) return { state: 'unread', ageMs: null }
  const ageMs = Math.max(0, nowMs - at)
  return { state: ageMs > STALE_AFTER_MS ? 'stale' : 'fresh', ageMs }
}
