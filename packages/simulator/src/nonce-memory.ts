/** Nonces of the last 31 minutes; a bounded number of them, the oldest go first. */

const WINDOW_MS = 31 * 60_000
const MOST_NONCES = 100_000

export type NonceMemory = { isNew: (nonce: string, nowMs: number) => boolean }

export function createNonceMemory(): NonceMemory {
  const seenMs = new Map<string, number>()

  function forget(nowMs: number): void {
    for (const [nonce, atMs] of seenMs) {
      if (seenMs.size <= MOST_NONCES && nowMs - atMs <= WINDOW_MS) return
      seenMs.delete(nonce)
    }
  }

  return {
    isNew(nonce, nowMs) {
      forget(nowMs)
      if (seenMs.has(nonce)) return false
      seenMs.set(nonce, nowMs)
      return true
    },
  }
}
