/** Numbers, amounts and times as people read them. Each Intl object is built once a language, when it is first needed. */
import { DAY_MS, type Language, scaleFlow, spellCardTime } from '@linkdeck/contract'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

function createFormat(language: Language) {
  const locale = language === 'zh' ? 'zh-CN' : 'en'
  const whole = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
  const short = once(() => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }))
  const compact = once(() => new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }))
  const ratio = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }))
  const monthName = once(() => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }))
  const distance = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const words = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const choice = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }))

  // Between digits and Han stands a space, which Intl leaves out.
  const relative = (value: number, unit: 'day' | 'hour' | 'minute') =>
    distance()
      .format(value, unit)
      .replace(/\d(?=\p{Script=Han})/u, '$& ')

  return {
    /** 12,480 */
    number: (value: number) => whole().format(value),
    /** 9,999, then 12.5K: for columns of numbers; the whole number has to be within reach. */
    shortNumber: (value: number) => (value > 9_999 ? compact() : whole()).format(value),
    /** 12.5 %, from 0 to 100; what is left of something is never rounded up to all nor down to nothing. */
    percent: (value: number) => ratio().format(honestPercent(value) / 100),
    /** 1.46 GB, from bytes. */
    flow: (bytes: number) => {
      const { amount, unit } = scaleFlow(bytes)
      return `${short().format(amount)} ${unit}`
    },
    /** 2026-11-30, of an instant, in Asia/Shanghai. */
    date: (instantMs: number) => spellCardTime(instantMs).slice(0, 10),
    /** November 2026, of a day "2026-11-01". */
    month: (day: string) => monthName().format(Date.parse(`${day}T00:00:00Z`)),
    /** 2026-11-30 08:00:00, in Asia/Shanghai. */
    dateTime: (instantMs: number) => spellCardTime(instantMs),
    /** 08:00:00, in Asia/Shanghai. */
    time: (instantMs: number) => spellCardTime(instantMs).slice(11),
    /** 08:00 today, 2026-11-30 08:00 on other days, in Asia/Shanghai. */
    moment: (instantMs: number, nowMs: number) =>
      spellCardTime(instantMs).slice(daysBetween(instantMs, nowMs) === 0 ? 11 : 0, 16),
    /** "in 6 days", "tomorrow", "3 days ago": by calendar days of Asia/Shanghai. */
    relativeDays: (instantMs: number, nowMs: number) => relative(daysBetween(nowMs, instantMs), 'day'),
    /** "4 min ago" in whole words, of a past instant. */
    age: (instantMs: number, nowMs: number) => {
      const elapsedMs = Math.max(0, nowMs - instantMs)
      if (elapsedMs < HOUR_MS) return relative(-Math.floor(elapsedMs / MINUTE_MS), 'minute')
      if (elapsedMs < 2 * DAY_MS) return relative(-Math.floor(elapsedMs / HOUR_MS), 'hour')
      return relative(-Math.floor(elapsedMs / DAY_MS), 'day')
    },
    /** "a, b and c" */
    and: (items: readonly string[]) => words().format(items),
    /** "a, b or c" */
    or: (items: readonly string[]) => choice().format(items),
  }
}

export type Format = ReturnType<typeof createFormat>

/** Building one takes milliseconds, which the first paint would wait for. */
function once<T>(build: () => T): () => T {
  let built: T | undefined
  return () => {
    built ??= build()
    return built
  }
}

const FORMATS: Record<Language, Format> = { zh: createFormat('zh'), en: createFormat('en') }

export function formatFor(language: Language): Format {
  return FORMATS[language]
}

function honestPercent(value: number): number {
  if (value > 0 && value < 0.1) return 0.1
  return value > 99.9 && value < 100 ? 99.9 : value
}

/** "31 s", "38 min", "2 h 10 min": rounded up, never down to nothing. */
export function spellDuration(seconds: number, units: { second: string; minute: string; hour: string }): string {
  if (seconds <= 59) return `${Math.max(1, Math.ceil(seconds))} ${units.second}`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return `${minutes} ${units.minute}`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} ${units.hour}${rest === 0 ? '' : ` ${rest} ${units.minute}`}`
}

const SHANGHAI_OFFSET_MS = 8 * HOUR_MS

/** Calendar days of Asia/Shanghai from one instant to another. */
export function daysBetween(fromMs: number, toMs: number): number {
  const day = (instantMs: number) => Math.floor((instantMs + SHANGHAI_OFFSET_MS) / DAY_MS)
  return day(toMs) - day(fromMs)
}
