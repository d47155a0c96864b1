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
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  const utc = Date.UTC(year, month - 1, day, hour, minute, second)
  const spelled = new Date(utc).toISOString().slice(0, 19).replace('T', ' ')
  return spelled === (text ?? '').replace('T', ' ') ? utc - SHANGHAI_OFFSET_MS : null
}

/** The same moment in the service's spelling. */
export function spellCardTime(instantMs: number): string {
  return new Date(instantMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}
