type Work<T> = (item: T, signal: AbortSignal) => Promise<void>

/** Works through items, at most `width` at a time. The first failure stops the others, and is thrown when they have ended. */
export async function sideBySide<T>(
  items: Iterable<T>,
  { width, signal }: { width: number; signal: AbortSignal },
  work: Work<T>,
): Promise<void> {
  signal.throwIfAborted()
  const stop = new AbortController()
  const passOn = () => stop.abort(signal.reason)
  signal.addEventListener('abort', passOn, { once: true })
  const shared = items[Symbol.iterator]()
  const worker = async () => {
    for (let next = shared.next(); !next.done && !stop.signal.aborted; next = shared.next()) {
      await work(next.value, stop.signal).catch((error: unknown) => stop.abort(error))
    }
  }
  try {
    await Promise.all(Array.from({ length: width }, worker))
    stop.signal.throwIfAborted()
  } finally {
    signal.removeEventListener('abort', passOn)
  }
}
