/** How long to wait after a failure: longer each time the service fails again, and all questions of a crawl together. */
import type { Clock, LinkcardError } from '@linkdeck/linkcard'

export type Patience = {
  /** Resolves when it is time to ask again; rejects with the signal's reason. */
  wait: (error: LinkcardError, signal: AbortSignal) => Promise<void>
  /** A question went well. */
  recovered: () => void
}

const TRANSIENT = { baseMs: 500, capMs: 30_000 }
/** What only a person can mend is asked again all the same: the key may be replaced while the program runs. */
const LASTING = { baseMs: 10_000, capMs: 300_000 }
const LASTING_KINDS: readonly LinkcardError['kind'][] = [
  'upstream-key',
  'upstream-signature',
  'upstream-token',
  'upstream-permission',
  'upstream-clock',
  'upstream-refused',
]

export function createPatience({ clock, random }: { clock: Clock; random: () => number }): Patience {
  let failures = 0
  let pause: Promise<void> | null = null

  async function begin({ kind }: LinkcardError, signal: AbortSignal): Promise<void> {
    const { baseMs, capMs } = LASTING_KINDS.includes(kind) ? LASTING : TRANSIENT
    const mostMs = Math.min(capMs, baseMs * 2 ** Math.min(failures, 16))
    failures += 1
    await clock.sleep(mostMs * (0.5 + random() / 2), signal)
  }

  return {
    wait: (error, signal) => {
      pause ??= begin(error, signal).finally(() => {
        pause = null
      })
      return pause
    },
    recovered: () => {
      failures = 0
    },
  }
}
