/** Days and seconds of Shanghai, spelled as the service spells them: "yyyy-MM-dd HH:mm:ss". */

const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

export const LAST_SECOND = 86_399

/** The day a moment belongs to in Shanghai, in days since 1970. */
export function dayOf(instantMs: number): number {
  return Math.floor((instantMs + SHANGHAI_OFFSET_MS) / DAY_MS)
}

/** Spelled days: a fleet covers a few thousand of them, however many cards it has. */
const spelledDays = new Map<number, string>()

function spellDay(day: number): string {
  const known = spelledDays.get(day)
  if (known) return known
  const text = new Date(day * DAY_MS).toISOString().slice(0, 10)
  spelledDays.set(day, text)
  return text
}

const two = (number: number) => String(number).padStart(2, '0')

export function spellTime(day: number, second: number): string {
  const hours = Math.floor(second / 3600)
  const minutes = Math.floor(second / 60) % 60
  return `${spellDay(day)} ${two(hours)}:${two(minutes)}:${two(second % 60)}`
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/

/** Whether the text is a real time of that shape: 2023-02-29 is none. */
export function isCardTime(text: string): boolean {
  if (!SHAPE.test(text)) return false
  const instant = Date.parse(`${text.replace(' ', 'T')}Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 19).replace('T', ' ') === text
}
