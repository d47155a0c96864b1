import { setTimeout } from 'node:timers/promises'

/** The machine's own clock, as the program uses it. */
export const realClock = {
  now: () => Date.now(),
  sleep: async (ms: number, signal?: AbortSignal) => {
    await setTimeout(ms, undefined, signal ? { signal } : {})
  },
}
