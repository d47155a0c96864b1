/** Work that several wait for, done once: who goes away takes it from nobody else, and it ends with the last of them. */
export type SharedWork<T> = {
  /** Rejects when the signal is given before the work is done. */
  join: (signal: AbortSignal) => Promise<T>
  /** Nobody can join any more. */
  isGivenUp: () => boolean
  /** However it ended. */
  settled: Promise<void>
}

/** The work may abort the controller itself, with what those who wait are told. */
export function shareWork<T>(work: (controller: AbortController) => Promise<T>): SharedWork<T> {
  const controller = new AbortController()
  const done = work(controller)
  let waiting = 0
  return {
    settled: done.then(
      () => undefined,
      () => undefined,
    ),
    isGivenUp: () => controller.signal.aborted,
    join: (signal) => {
      signal.throwIfAborted()
      waiting += 1
      return new Promise((resolve, reject) => {
        const leave = () => {
          waiting -= 1
          if (waiting === 0) controller.abort(signal.reason)
          reject(signal.reason)
        }
        signal.addEventListener('abort', leave, { once: true })
        const stay = () => signal.removeEventListener('abort', leave)
        done.finally(stay).then(resolve, reject)
      })
    },
  }
}
