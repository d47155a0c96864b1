/** Real time, twenty times as fast: backoffs and deadlines of seconds pass in tests without being changed. */
import { type Clock, systemClock } from '../clock.ts'

const HASTE = 20

export function hastyClock(startMs = Date.UTC(2026, 10, 20, 4)): Clock {
  const startedMs = performance.now()
  const { sleep } = systemClock(() => performance.now())
  return {
    now: () => startMs + (performance.now() - startedMs) * HASTE,
    sleep: (ms, signal) => sleep(ms / HASTE, signal),
  }
}
