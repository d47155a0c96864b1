/**
 * Who may ask. In token mode a one-time launch token, which only the person who started the program sees, is exchanged
 * for a session cookie: other users of this machine reach the port too. Nothing is kept but hashes, in memory.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Person } from '@linkdeck/contract'

export type AuthMode = 'token' | 'none'

export type LaunchResult = { kind: 'in'; session: string | null } | { kind: 'refused' } | { kind: 'too-many' }

export type Access = {
  mode: AuthMode
  /** The token of the launch address that is good now; null when none is needed. */
  launchToken: () => string | null
  /** Exchanges a launch token, which is then spent, for a new session; session is null where none is needed. */
  launch: (token: string) => LaunchResult
  /** Whose session one of these is; null: nobody's who is signed in. */
  personOf: (sessions: readonly string[]) => Person | null
}

export type AccessOptions = {
  mode: AuthMode
  now: () => number
  /** Told whenever a spent launch token was replaced. */
  onNewToken?: (token: string) => void
  mint?: () => string
}

/** Whoever started the program, and may do everything: nobody else sees the launch address. */
export const LOCAL: Person = { id: 'local', name: '', role: 'admin' }

const MAX_SESSIONS = 100
const MAX_BAD_TOKENS = 10
const BAD_TOKEN_WINDOW_MS = 60_000

/** 256 bits. */
const mintToken = () => randomBytes(32).toString('base64url')

const hashOf = (text: string) => createHash('sha256').update(text).digest()

export function createAccess({ mode, now, onNewToken, mint = mintToken }: AccessOptions): Access {
  if (mode === 'none')
    return { mode, launchToken: () => null, launch: () => ({ kind: 'in', session: null }), personOf: () => LOCAL }

  let token = mint()
  const sessions = new Set<string>()
  const isFlooded = badTokenLimit(now)

  function open(): string {
    const [oldest] = sessions
    if (sessions.size >= MAX_SESSIONS && oldest !== undefined) sessions.delete(oldest)
    const session = mint()
    sessions.add(hashOf(session).toString('hex'))
    return session
  }

  return {
    mode,
    launchToken: () => token,
    // A good token is let in even while bad ones flood: guessing 256 bits needs no limit, the log does.
    launch: (given) => {
      if (!timingSafeEqual(hashOf(given), hashOf(token))) return { kind: isFlooded() ? 'too-many' : 'refused' }
      token = mint()
      onNewToken?.(token)
      return { kind: 'in', session: open() }
    },
    personOf: (given) => (given.some((session) => sessions.has(hashOf(session).toString('hex'))) ? LOCAL : null),
  }
}

/** Counts each call; true from the eleventh within a minute on. */
function badTokenLimit(now: () => number): () => boolean {
  let windowStartMs = Number.NEGATIVE_INFINITY
  let count = 0
  return () => {
    if (now() - windowStartMs >= BAD_TOKEN_WINDOW_MS) {
      windowStartMs = now()
      count = 0
    }
    count += 1
    return count > MAX_BAD_TOKENS
  }
}
