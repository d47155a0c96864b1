/**
 * The account's call budget, shared by two lanes. Calls of a lane start in the order they came; background calls start
 * only while no interactive one waits, and leave some of the calls at a time to the interactive ones.
 */
import { type CallRate, createCallRate } from './call-rate.ts'
import type { Clock } from './clock.ts'
import { LinkcardError } from './linkcard-error.ts'
import type { Lane } from './linkcard-options.ts'

/** maxWaiting: of each lane. */
type Options = { perSecond: number; maxInFlight: number; maxWaiting: number; clock: Clock }

export type Pace = Pick<CallRate, 'slowDown' | 'speedUp'> & {
  /** Resolves when a call may start, with the function to call when it has ended; rejects with the signal's reason. */
  take: (signal: AbortSignal, lane?: Lane) => Promise<() => void>
}

/** The share of the calls at a time that is kept for interactive ones. */
const KEPT = 1 / 4

export function createPace({ perSecond, maxInFlight, maxWaiting, clock }: Options): Pace {
  const { delay, start, slowDown, speedUp } = createCallRate(perSecond, clock)
  const waiting = { interactive: new Set<() => void>(), background: new Set<() => void>() }
  const most = { interactive: maxInFlight, background: Math.max(1, Math.floor(maxInFlight * (1 - KEPT))) }
  let inFlight = 0
  let alarm = new AbortController()

  function advance(): void {
    for (;;) {
      const lane = waiting.interactive.size > 0 ? 'interactive' : 'background'
      const [next] = waiting[lane]
      if (!next || inFlight >= most[lane]) return
      const delayMs = delay(lane)
      if (delayMs > 0) {
        advanceIn(delayMs)
        return
      }
      waiting[lane].delete(next)
      inFlight += 1
      start()
      next()
    }
  }

  /** One alarm at a time: who comes may have to wait less long than those who are here. */
  function advanceIn(ms: number): void {
    alarm.abort()
    alarm = new AbortController()
    clock.sleep(ms, alarm.signal).then(advance, () => {})
  }

  function end(): void {
    inFlight -= 1
    advance()
  }

  return {
    take: (signal, lane = 'interactive') =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason)
        if (waiting[lane].size >= maxWaiting) return reject(busy())
        const leave = () => {
          waiting[lane].delete(next)
          reject(signal.reason)
        }
        const next = () => {
          signal.removeEventListener('abort', leave)
          resolve(end)
        }
        signal.addEventListener('abort', leave, { once: true })
        waiting[lane].add(next)
        advance()
      }),
    slowDown,
    speedUp,
  }
}

export function busy(): LinkcardError {
  return new LinkcardError('busy', 'Too many questions wait for the call budget of the account.')
}
