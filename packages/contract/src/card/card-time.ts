/**
 * Times of the service: "yyyy-MM-dd HH:mm:ss" without a zone, read as Asia/Shanghai (+08:00, no daylight saving).
 * They stay text until a difference is needed: equal shapes compare as text.
 */

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

export const DAY_MS = 86_400_000

/** Milliseconds since 1970 UTC, or null when the text is no real time of that shape. */
export function parseCardTime(text: string | null | undefined): number | null {
  const match = SHAPE.exec(text ?? '')
  if (!match) return null
  const [, year, month, day, hour, minute, second] = match
  const [wanted, clock] = [Number(day), [Number(hour), Number(minute), Number(second)] as const]
  if (clock[0] > 23 || clock[1] > 59 || clock[2] > 59) return null
  const utc = Date.UTC(Number(year), Number(month) - 1, wanted, ...clock)
  const made = new Date(utc)
  // A day that does not exist runs over into another; a year below 100 would be read as 19xx.
  const isReal = made.getUTCDate() === wanted && made.getUTCMonth() + 1 === Number(month)
  return isReal && made.getUTCFullYear() === Number(year) ? utc - SHANGHAI_OFFSET_MS : null
}

/** The same moment in the service's spelling. */
export function spellCardTime(instantMs: number): string {
  return new Date(instantMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}
