/** Asks again while that can help: with decorrelated jitter, within the deadline, at most eight times. */
import { AttemptError } from './attempt-error.ts'
import type { Clock } from './clock.ts'
import type { Cure } from './errors.ts'

export const MAX_ATTEMPTS = 8
const BASE_MS: Partial<Record<Cure, number>> = { wait: 50, 'slow-down': 500 }
const CAP_MS = 20_000

type Options = {
  clock: Clock
  random: () => number
  signal: AbortSignal
  deadlineMs: number
  /** Applies a cure other than waiting; false when it was tried before or changes nothing. */
  heal: (error: AttemptError) => Promise<boolean>
}

export async function retry<T>(attempt: (number: number) => Promise<T>, options: Options): Promise<T> {
  const { clock, signal, deadlineMs } = options
  const endMs = clock.now() + deadlineMs
  const jitter = createJitter(options.random)
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number)
    } catch (error) {
      if (signal.aborted || !(error instanceof AttemptError) || number === MAX_ATTEMPTS) throw error
      const waitMs = await waitAfter(error, options.heal, jitter)
      if (waitMs === null || clock.now() + waitMs >= endMs) throw error
      if (waitMs > 0) await clock.sleep(waitMs, signal)
    }
  }
}

/** How long to wait before another attempt; null when none would help. */
async function waitAfter(error: AttemptError, heal: Options['heal'], jitter: Jitter): Promise<number | null> {
  const baseMs = BASE_MS[error.cure]
  if (baseMs !== undefined) return Math.max(jitter(baseMs), error.retryAfterMs ?? 0)
  return error.cure !== 'none' && (await heal(error)) ? 0 : null
}

type Jitter = (baseMs: number) => number

/** Each wait is drawn from between the base and three times the wait before. */
function createJitter(random: () => number): Jitter {
  let previousMs = 0
  return (baseMs) => {
    const most = Math.max(baseMs, previousMs * 3)
    previousMs = Math.min(CAP_MS, baseMs + random() * (most - baseMs))
    return previousMs
  }
}
