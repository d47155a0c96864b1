import { setTimeout as sleep } from 'node:timers/promises'

/** Time as an argument: now() in milliseconds since 1970; sleep() rejects with the signal's reason when it fires. */
export type Clock = {
  now: () => number
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

/** The real clock; the program passes Date.now. */
export function systemClock(now: () => number): Clock {
  return {
    now,
    sleep: async (ms, signal) => {
      await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted())
    },
  }
}
