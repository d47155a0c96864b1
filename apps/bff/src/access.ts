/**
 * Who may ask. In token mode a one-time launch token, which only the person who started the program sees, is exchanged
 * for a session cookie: other users of this machine reach the port too.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { LOCAL_ID, type Person } from '@linkdeck/contract'
import { floodGate } from './flood-gate.ts'
import { broughtBy, type Named, type ProxySignIn, personFromProxy } from './proxy-person.ts'
import { mintId, type Origin, type SessionLimits, type Sessions } from './sessions.ts'

/**
 * proxy: a proxy in front signs people in, and every request says who it is from. oidc: a provider does, by its own
 * page. password: Linkdeck itself does.
 */
export type AuthMode = 'token' | 'none' | 'proxy' | 'oidc' | 'password'

export type LaunchResult = { kind: 'in'; session: string | null } | { kind: 'refused' } | { kind: 'too-many' }

export type Access = {
  mode: AuthMode
  /** The token of the launch address that is good now; null when none is needed. */
  launchToken: () => string | null
  /**
   * Exchanges a launch token, which is then spent, for a new session; session is null where none is needed. What the
   * browser was signed in with before ends.
   */
  launch: (token: string, origin: Origin, before?: readonly string[]) => Promise<LaunchResult>
  /** Whose session one of these is; null: nobody's who is signed in. */
  personOf: Sessions['personOf']
  /** In proxy mode: who a request says it is from, or why that is nobody. */
  named?: (incoming: IncomingMessage | undefined) => Named
}

export type AccessOptions = {
  mode: AuthMode
  sessions: Sessions
  now: () => number
  /** Told whenever a spent launch token was replaced. */
  onNewToken?: (token: string) => void
  /** In proxy mode: who is believed, and which group has which role. */
  proxy?: ProxySignIn
  mint?: () => string
}

/** Whoever started the program, and may do everything: nobody else sees the launch address. */
export const LOCAL: Person = { id: LOCAL_ID, name: '', role: 'admin' }

/** On one's own machine, where signing in again means to look for a terminal. */
export const LOCAL_LIMITS: SessionLimits = { idleMs: 12 * 3_600_000, longestMs: 7 * 24 * 3_600_000 }

/** In a team: a desk that was left is closed soon, and who somebody is is asked anew every working day. */
export const TEAM_LIMITS: SessionLimits = { idleMs: 30 * 60_000, longestMs: 8 * 3_600_000 }

const NO_LAUNCH: Pick<Access, 'launchToken' | 'launch'> = {
  launchToken: () => null,
  launch: async () => ({ kind: 'refused' }),
}

const digestOf = (text: string) => createHash('sha256').update(text).digest()

export function createAccess({ mode, sessions, now, onNewToken, proxy, mint = mintId }: AccessOptions): Access {
  if (mode === 'none')
    return { mode, launchToken: () => null, launch: async () => ({ kind: 'in', session: null }), personOf: () => LOCAL }

  if (mode === 'proxy') return proxyAccess(proxy)
  if (mode === 'oidc' || mode === 'password') return { mode, ...NO_LAUNCH, personOf: sessions.personOf }

  let token = mint()
  const isFlooded = floodGate(now)

  return {
    mode,
    launchToken: () => token,
    // A good token is let in even while bad ones flood: guessing 256 bits needs no limit, the log does.
    launch: async (given, origin, before = []) => {
      if (!timingSafeEqual(digestOf(given), digestOf(token))) return { kind: isFlooded() ? 'too-many' : 'refused' }
      token = mint()
      onNewToken?.(token)
      await sessions.end(before)
      return { kind: 'in', session: await sessions.open(LOCAL, origin) }
    },
    personOf: sessions.personOf,
  }
}

/** Without a proxy to believe, everybody is nobody. */
function proxyAccess(proxy: ProxySignIn | undefined): Access {
  return {
    mode: 'proxy',
    ...NO_LAUNCH,
    personOf: () => null,
    named: (incoming) =>
      proxy ? personFromProxy(broughtBy(incoming), proxy) : { refusal: 'No proxy is trusted here.' },
  }
}
