/**
 * The account's call budget. Calls start in the order they came, at most `perSecond` of them within any second (the
 * service counts, so a burst after a pause is no excuse) and at most maxInFlight at a time.
 */
import type { Clock } from './clock.ts'
import { LinkcardError } from './linkcard-error.ts'

type Options = { perSecond: number; maxInFlight: number; maxWaiting: number; clock: Clock }

export type Pace = {
  /** Resolves when a call may start, with the function to call when it has ended; rejects with the signal's reason. */
  take: (signal: AbortSignal) => Promise<() => void>
  /** The service said it is too much: half the rate, at most once a second. */
  slowDown: () => void
  /** A call went well: back up by a fiftieth of the full rate. */
  speedUp: () => void
}

const SECOND_MS = 1000
const NEVER = new AbortController().signal

export function createPace({ perSecond, maxInFlight, maxWaiting, clock }: Options): Pace {
  if (!(perSecond > 0)) throw new RangeError('The calls per second must be more than 0.')
  const waiting = new Set<() => void>()
  let starts: number[] = []
  let rate = perSecond
  let slowedAt = Number.NEGATIVE_INFINITY
  let inFlight = 0
  let isSleeping = false

  /** How long the next call must wait. Below one call a second the window grows instead of the count shrinking. */
  function delay(): number {
    const now = clock.now()
    const setBack = Math.max(0, (starts.at(-1) ?? now) - now)
    if (setBack > 0) starts = starts.map((start) => start - setBack)
    const inWindow = Math.max(1, Math.floor(rate))
    const windowMs = rate < 1 ? SECOND_MS / rate : SECOND_MS
    const oldest = starts.at(-inWindow)
    return oldest === undefined ? 0 : oldest + windowMs - now
  }

  function advance(): void {
    for (const start of waiting) {
      if (inFlight >= maxInFlight || isSleeping) return
      const delayMs = delay()
      if (delayMs > 0) {
        sleep(delayMs)
        return
      }
      waiting.delete(start)
      inFlight += 1
      starts = [...starts, clock.now()].slice(-Math.ceil(perSecond))
      start()
    }
  }

  function sleep(ms: number): void {
    isSleeping = true
    const wake = () => {
      isSleeping = false
      advance()
    }
    clock.sleep(ms, NEVER).then(wake, wake)
  }

  function end(): void {
    inFlight -= 1
    advance()
  }

  return {
    take: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason)
        if (waiting.size >= maxWaiting) return reject(busy())
        const leave = () => {
          waiting.delete(start)
          reject(signal.reason)
        }
        const start = () => {
          signal.removeEventListener('abort', leave)
          resolve(end)
        }
        signal.addEventListener('abort', leave, { once: true })
        waiting.add(start)
        advance()
      }),
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

export function busy(): LinkcardError {
  return new LinkcardError('busy', 'Too many questions wait for the call budget of the account.')
}
