/** What the account was asked since this program started: every attempt counts, whoever it was for. */
import type { AttemptEvent } from '@linkdeck/linkcard'

export type CallMeter = { count: (event: AttemptEvent) => void; read: () => { calls: number; throttled: number } }

export function createCallMeter(): CallMeter {
  let calls = 0
  let throttled = 0
  return {
    count: ({ outcome }) => {
      calls += 1
      if (outcome === 'upstream-throttled') throttled += 1
    },
    read: () => ({ calls, throttled }),
  }
}
