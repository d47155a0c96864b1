/** Remembers temporary credentials and fetches the next ones in time, one fetch at a time. */
import type { Clock } from './clock.ts'
import type { Credentials, CredentialsProvider } from './credentials.ts'

/** From here on the next credentials are fetched in the background, at most once a minute. */
const AHEAD_MS = 15 * 60_000
/** From here on the old ones are no longer handed out. */
const LAST_MS = 60_000
const BETWEEN_TRIES_MS = 60_000

export function refreshing(fetchCredentials: () => Promise<Credentials>, clock: Clock): CredentialsProvider {
  let known: Credentials | null = null
  let pending: Promise<Credentials> | null = null
  let triedAtMs = Number.NEGATIVE_INFINITY

  async function refresh(): Promise<Credentials> {
    triedAtMs = clock.now()
    pending ??= fetchCredentials().finally(() => {
      pending = null
    })
    known = await pending
    return known
  }

  return async ({ forceRefresh }) => {
    const leftMs = (known?.expiresAtMs ?? 0) - clock.now()
    if (!known || forceRefresh || leftMs <= LAST_MS) return await refresh()
    // A failure is told when it matters: the old credentials still serve, and the next question tries again.
    if (leftMs <= AHEAD_MS && clock.now() >= triedAtMs + BETWEEN_TRIES_MS) refresh().catch(() => {})
    return known
  }
}
