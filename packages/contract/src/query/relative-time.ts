/**
 * Relative dates: "@today", "@today+7", "@this-month", "@this-month-1". Each names a span of whole days in Asia/Shanghai;
 * a range takes its start on the left and its end on the right, so "@this-month" alone is the whole month.
 */
import { DAY_MS, parseCardTime, spellCardTime } from '../card/card-time.ts'

const SHAPE = /^@(today|this-week|this-month|this-year)([+-]\d{1,4})?$/

type Unit = 'today' | 'this-week' | 'this-month' | 'this-year'

/** First and last day of a span, "yyyy-MM-dd". */
type Span = { from: string; to: string }

export function isRelativeTime(bound: string): boolean {
  return SHAPE.test(bound)
}

/** Which unit a relative date counts in, and how many of them from now. */
export function readRelativeTime(bound: string): { unit: Unit; steps: number } | null {
  const match = SHAPE.exec(bound)
  return match ? { unit: match[1] as Unit, steps: Number(match[2] ?? 0) } : null
}

/** The canonical text: no "+0", no leading zeros. */
export function spellRelativeTime(bound: string): string | null {
  const relative = readRelativeTime(bound.toLowerCase())
  if (!relative) return null
  const { unit, steps } = relative
  return `@${unit}${steps === 0 ? '' : steps > 0 ? `+${steps}` : steps}`
}

/** The days a relative date names at a moment. */
export function spanOf(bound: string, nowMs: number): Span | null {
  const relative = readRelativeTime(bound)
  if (!relative) return null
  const { unit, steps } = relative
  const [year = 0, month = 0, day = 0] = spellCardTime(nowMs).slice(0, 10).split('-').map(Number)
  switch (unit) {
    case 'today':
      return { from: dayOf(year, month, day + steps), to: dayOf(year, month, day + steps) }
    case 'this-week': {
      const monday = day - weekday(nowMs) + 7 * steps
      return { from: dayOf(year, month, monday), to: dayOf(year, month, monday + 6) }
    }
    case 'this-month':
      return { from: dayOf(year, month + steps, 1), to: dayOf(year, month + steps + 1, 0) }
    case 'this-year':
      return { from: dayOf(year + steps, 1, 1), to: dayOf(year + steps, 12, 31) }
  }
}

const [FIRST_DAY, LAST_DAY] = [Date.UTC(1000, 0, 1), Date.UTC(9999, 11, 31)]

/** Days, months and years may overflow: day 0 is the last of the month before. Years keep to four digits. */
function dayOf(year: number, month: number, day: number): string {
  // Not by Date.UTC, which takes the first hundred years for those of the last century.
  const dayMs = new Date(0).setUTCFullYear(year, month - 1, day)
  return new Date(Math.min(Math.max(dayMs, FIRST_DAY), LAST_DAY)).toISOString().slice(0, 10)
}

/** Days since Monday, in Asia/Shanghai; the first day of 1970 was a Thursday. */
function weekday(nowMs: number): number {
  const midnight = parseCardTime(`${spellCardTime(nowMs).slice(0, 10)} 00:00:00`) ?? nowMs
  return (Math.floor((midnight + DAY_MS / 3) / DAY_MS) + 3) % 7
}
