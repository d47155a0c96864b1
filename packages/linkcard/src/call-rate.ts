/**
 * When the next call may start, by the calls that started before: at most `perSecond` of them within any second (the
 * service counts, so a burst after a pause is no excuse).
 */
import type { Clock } from './clock.ts'
import type { Lane } from './linkcard-options.ts'

export type CallRate = {
  /** Milliseconds until a call of this lane may start; 0 or less: now. */
  delay: (lane: Lane) => number
  /** A call starts now. */
  start: () => void
  /** The service said it is too much: half the rate, at most once a second. */
  slowDown: () => void
  /** A call went well: back up by a fiftieth of the full rate. */
  speedUp: () => void
}

const SECOND_MS = 1000
/** Calls travel for different times: those that start a second apart may arrive within one, so ours is a little longer. */
const WINDOW_MS = 1.02 * SECOND_MS

export function createCallRate(perSecond: number, clock: Clock): CallRate {
  if (!(perSecond > 0)) throw new RangeError('The calls per second must be more than 0.')
  let starts: number[] = []
  let rate = perSecond
  let slowedAt = Number.NEGATIVE_INFINITY
  /** When the calls so far would have started if each had kept its distance from the one before. */
  let spreadUntil = Number.NEGATIVE_INFINITY

  /** Below one call a second the window grows instead of the count shrinking. */
  function limits() {
    const inWindow = Math.max(1, Math.floor(rate))
    const windowMs = rate < 1 ? WINDOW_MS / rate : WINDOW_MS
    return { inWindow, windowMs, distanceMs: windowMs / inWindow }
  }

  /** A clock that was set back takes the past along. */
  function follow(now: number): void {
    const setBack = Math.max(0, (starts.at(-1) ?? now) - now)
    if (setBack === 0) return
    starts = starts.map((start) => start - setBack)
    spreadUntil -= setBack
  }

  return {
    /**
     * Background calls wait until all calls so far are spread evenly. So they never use up a second at its start, and
     * whoever comes after one finds the window open again within two distances.
     */
    delay: (lane) => {
      const now = clock.now()
      follow(now)
      const { inWindow, windowMs } = limits()
      const oldest = starts.at(-inWindow)
      const untilOpen = oldest === undefined ? 0 : oldest + windowMs - now
      return lane === 'interactive' ? untilOpen : Math.max(untilOpen, spreadUntil - now)
    },
    start: () => {
      const now = clock.now()
      const { distanceMs } = limits()
      // A start that comes a little late does not push the next ones back: timers are late as a rule.
      spreadUntil = Math.max(spreadUntil, now - distanceMs) + distanceMs
      starts = [...starts, now].slice(-Math.ceil(perSecond))
    },
    slowDown: () => {
      if (clock.now() < slowedAt + SECOND_MS) return
      slowedAt = clock.now()
      rate = Math.max(Math.min(1, perSecond), rate / 2)
    },
    speedUp: () => {
      rate = Math.min(perSecond, rate + perSecond / 50)
    },
  }
}
