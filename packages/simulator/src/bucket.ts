/** The quota of an account: so many calls a second, and as many at once. */

export type Bucket = {
  /** Milliseconds until a call may pass; 0 when this one does. */
  take: (nowMs: number) => number
}

export function createBucket(perSecond: number): Bucket {
  if (perSecond === Number.POSITIVE_INFINITY) return { take: () => 0 }
  const most = Math.max(1, perSecond)
  let tokens = most
  let filledMs = Number.NaN
  return {
    take(nowMs) {
      const elapsedMs = Math.max(0, nowMs - filledMs) || 0
      tokens = Math.min(most, tokens + (elapsedMs / 1000) * perSecond)
      filledMs = nowMs
      if (tokens < 1) return Math.ceil(((1 - tokens) / perSecond) * 1000)
      tokens -= 1
      return 0
    },
  }
}
