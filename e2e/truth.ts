/** What is true of a simulated fleet, read off its rows with readings of this file's own: the judge of what the product says. */
import type { CardRow, Simulator } from '@linkdeck/simulator'

export type TrueCard = CardRow & {
  /** The identity a card has everywhere in the product. */
  identity: string
  usedBytes: number | null
  restBytes: number | null
  /** Remaining of used + remaining in percent; null when nobody can tell. */
  percent: number | null
  isSingle: boolean
}

const FACTORS: Record<string, number> = { B: 0, KB: 1, MB: 2, GB: 3, TB: 4, PB: 5 }

function bytesOf(text: string | undefined): number | null {
  const [, amount, unit = ''] = /^(-?\d+(?:\.\d+)?)([KMGTP]?B)$/.exec(text ?? '') ?? []
  const power = FACTORS[unit]
  return amount === undefined || power === undefined ? null : Math.round(Number(amount) * 1024 ** power)
}

function percentOf(used: number | null, rest: number | null): number | null {
  if (used === null || rest === null) return null
  if (rest < 0) return 0
  return used < 0 || used + rest <= 0 ? null : (rest / (used + rest)) * 100
}

export function truthOf({ fleet }: Simulator): TrueCard[] {
  return Array.from({ length: fleet.size }, (_, at) => {
    const row = fleet.card(at)
    const [usedBytes, restBytes] = [bytesOf(row.PeriodAddFlow), bytesOf(row.PeriodRestFlow)]
    const isSingle = row.DataType === 'singlecard' || row.DataType === 'directionalcard'
    const identity = String(row.VsimInstanceId ?? row.Iccid)
    return { ...row, identity, usedBytes, restBytes, percent: percentOf(usedBytes, restBytes), isSingle }
  })
}

/** Days of China time, as the fleet's own times are written. */
export function dayFromToday(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
}

/** First and last day of this month in China time. */
export function thisMonth(): [string, string] {
  const [year = 0, month = 0] = dayFromToday(0).split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const start = dayFromToday(0).slice(0, 8)
  return [`${start}01`, `${start}${last}`]
}

/** Whether a time of a card lies on one of these days, both included. */
export function isBetween(time: string | undefined, [from, to]: readonly [string, string]): boolean {
  return time !== undefined && time.slice(0, 10) >= from && time.slice(0, 10) <= to
}

/** The sentence of J3: China Mobile, in use, under 10 %, the plan ends this month; the least left first. */
export function cardsOfSentence(truth: readonly TrueCard[]): TrueCard[] {
  return truth
    .filter(
      ({ Vendor, Status, isSingle, percent, ExpireTime }) =>
        Vendor === 'CMCC' &&
        Status === '30' &&
        isSingle &&
        (percent ?? 100) <= 10 &&
        isBetween(ExpireTime, thisMonth()),
    )
    .sort((a, b) => (a.percent ?? 0) - (b.percent ?? 0) || (String(a.Iccid) < String(b.Iccid) ? -1 : 1))
}
