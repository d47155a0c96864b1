/** For tests: a clock on which every wait is over at once, and is kept. */
import type { Clock } from '@linkdeck/linkcard'

export function instantClock() {
  const waits: number[] = []
  let nowMs = 0
  const clock: Clock = {
    now: () => nowMs,
    sleep: async (ms, signal) => {
      signal.throwIfAborted()
      waits.push(ms)
      nowMs += ms
    },
  }
  return { clock, waits }
}
