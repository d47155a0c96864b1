import type { Clock } from './clock.ts'

type Limits = {
  clock: Clock
  timeoutMs: number
  /** Ends the work too. */
  signal: AbortSignal
  /** What the promise rejects with when time is up. */
  timeUp: () => Error
}

/**
 * Runs work under a signal of its own, which fires when time is up or the outer signal does. Settles then even when
 * the work does not listen. (One controller and one timer: a combined signal can be lost to the garbage collector.)
 */
export async function withTimeout<T>(limits: Limits, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { clock, timeoutMs, signal, timeUp } = limits
  signal.throwIfAborted()
  const inner = new AbortController()
  const done = new AbortController()
  const pass = () => inner.abort(signal.reason)
  signal.addEventListener('abort', pass, { once: true })
  const stopped = new Promise<never>((_, reject) => {
    inner.signal.addEventListener('abort', () => reject(inner.signal.reason), { once: true })
  })
  clock.sleep(timeoutMs, done.signal).then(
    () => inner.abort(timeUp()),
    () => {},
  )
  try {
    return await Promise.race([work(inner.signal), stopped])
  } finally {
    done.abort()
    signal.removeEventListener('abort', pass)
  }
}
