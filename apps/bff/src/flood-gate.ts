/** Ten a minute: what everybody can cause is told that often, and no oftener. */
const MOST = 10
export const WINDOW_MS = 60_000

/** Counts each call; true from the eleventh within a minute on. */
export function floodGate(now: () => number): () => boolean {
  let windowStartMs = Number.NEGATIVE_INFINITY
  let count = 0
  return () => {
    if (now() - windowStartMs >= WINDOW_MS) {
      windowStartMs = now()
      count = 0
    }
    count += 1
    return count > MOST
  }
}
