/** The one clock of the page. Everything else takes the time as an argument. */
import { useSyncExternalStore } from 'react'

/** The present in milliseconds, for event handlers; components use `useNow`. */
export function readClock(): number {
  return Date.now()
}

/** The present, cut down to a multiple of the step; renders again when the next step begins. */
export function useNow(stepMs: number): number {
  return useSyncExternalStore(
    (onTick) => {
      const timer = setInterval(onTick, Math.min(stepMs, MAX_TICK_MS))
      return () => clearInterval(timer)
    },
    () => Math.floor(readClock() / stepMs) * stepMs,
  )
}

/** Timers drift and sleep with the machine: a long step is looked at more often. */
const MAX_TICK_MS = 30_000
