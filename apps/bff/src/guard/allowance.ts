/**
 * So many at once, and so many a second after that, for each who asks (the generic cell rate algorithm: one number for
 * each is enough). Those who have not asked for longest are forgotten first, and being forgotten is no worse for them.
 */
export type Allowance = {
  /** Takes one of somebody's allowance: 0, or how long to wait in milliseconds, and then nothing was taken. */
  take: (who: string) => number
  giveBack: (who: string) => void
}

export type AllowanceOptions = { perSecond: number; atOnce: number; now: () => number; most?: number }

export function createAllowance({ perSecond, atOnce, now, most = 10_000 }: AllowanceOptions): Allowance {
  const eachMs = 1000 / perSecond
  /** When the allowance of each is whole again. */
  const wholeAt = new Map<string, number>()
  const take = (who: string) => {
    const nowMs = now()
    const nextMs = Math.max(nowMs, wholeAt.get(who) ?? 0) + eachMs
    const waitMs = nextMs - nowMs - atOnce * eachMs
    // Sums of fractions: what is less than a thousandth is none.
    if (waitMs > 0.001) return waitMs
    wholeAt.delete(who)
    wholeAt.set(who, nextMs)
    const [oldest] = wholeAt.keys()
    if (wholeAt.size > most && oldest !== undefined) wholeAt.delete(oldest)
    return 0
  }
  const giveBack = (who: string) => {
    const atMs = wholeAt.get(who)
    if (atMs !== undefined) wholeAt.set(who, atMs - eachMs)
  }
  return { take, giveBack }
}
