/** How the callers behave: whether a nonce comes twice, and how many calls come at once. */

export type Traffic = {
  /** Calls that came, answered or refused. */
  calls: number
  /** Calls with a nonce that one before had carried already. */
  reusedNonces: number
  /** The most calls that came within any second. */
  busiestSecond: number
}

export type TrafficCount = {
  count: (nonce: string | undefined, atMs: number) => void
  read: () => Traffic
  clear: () => void
}

const SECOND_MS = 1000
const MOST_NONCES = 100_000

export function countTraffic(): TrafficCount {
  const nonces = new Set<string>()
  let lastSecond: number[] = []
  let traffic: Traffic = { calls: 0, reusedNonces: 0, busiestSecond: 0 }

  function isReused(nonce: string): boolean {
    if (nonces.has(nonce)) return true
    nonces.add(nonce)
    const [oldest] = nonces
    if (nonces.size > MOST_NONCES && oldest !== undefined) nonces.delete(oldest)
    return false
  }

  return {
    count(nonce, atMs) {
      lastSecond = [...lastSecond, atMs].filter((before) => atMs - before < SECOND_MS)
      traffic = {
        calls: traffic.calls + 1,
        reusedNonces: traffic.reusedNonces + Number(nonce !== undefined && isReused(nonce)),
        busiestSecond: Math.max(traffic.busiestSecond, lastSecond.length),
      }
    },
    read: () => traffic,
    clear() {
      traffic = { calls: 0, reusedNonces: 0, busiestSecond: 0 }
      lastSecond = []
      nonces.clear()
    },
  }
}
