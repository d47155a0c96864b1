/** A clock that stands until it is run: time passes only from one sleeper to the next. */
import type { Clock } from '../clock.ts'

type Sleeper = { atMs: number; wake: () => void }

export type VirtualClock = Clock & {
  /** Lets time pass until the work has settled. */
  run: <T>(work: Promise<T>) => Promise<T>
  /** Sets the clock without waking anybody, as an administrator would. */
  set: (nowMs: number) => void
}

export function virtualClock(startMs = Date.UTC(2026, 10, 20)): VirtualClock {
  const sleepers = new Set<Sleeper>()
  let nowMs = startMs

  function sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) reject(signal.reason)
      const leave = () => {
        sleepers.delete(sleeper)
        reject(signal.reason)
      }
      const wake = () => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      const sleeper = { atMs: nowMs + ms, wake }
      signal.addEventListener('abort', leave, { once: true })
      sleepers.add(sleeper)
    })
  }

  function wakeNext(): void {
    const [next] = [...sleepers].sort((a, b) => a.atMs - b.atMs)
    if (!next) return
    sleepers.delete(next)
    nowMs = Math.max(nowMs, next.atMs)
    next.wake()
  }

  async function run<T>(work: Promise<T>): Promise<T> {
    let isOver = false
    const over = () => {
      isOver = true
    }
    work.then(over, over)
    while (!isOver) {
      await new Promise((resolve) => setImmediate(resolve))
      if (!isOver) wakeNext()
    }
    return await work
  }

  return { now: () => nowMs, sleep, run, set: (to) => (nowMs = to) }
}
