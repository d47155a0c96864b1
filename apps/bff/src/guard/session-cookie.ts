/** The session cookie, and whose request it makes one. It ends with the browser. */
import { type Person, type Problem, ROUTES } from '@linkdeck/contract'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Access, AuthMode } from '../access.ts'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../respond.ts'
import { cookiesIn, spellCookie } from './cookies.ts'

const SESSION = 'linkdeck'

const SIGNED_OUT: Problem = {
  kind: 'signed-out',
  message: 'Open the launch address that Linkdeck printed when it started, or its newest one.',
}

/** Where a provider signs people in, the page offers to go there; with a password, it asks for it. */
const SIGN_IN_OF: Partial<Record<AuthMode, string>> = { oidc: ROUTES.signIn, password: ROUTES.passwordSignIn }

function signedOutOf(mode: AuthMode): Problem {
  const signIn = SIGN_IN_OF[mode]
  return signIn === undefined ? SIGNED_OUT : { kind: 'signed-out', message: `Sign in at ${signIn}.`, signIn }
}

export function spellSessionCookie(origin: string, session: string): string {
  return spellCookie(SESSION, origin, { value: session, sameSite: 'Strict' })
}

/** Takes the cookie back. */
export function forgetSessionCookie(origin: string): string {
  return spellCookie(SESSION, origin, { value: '', sameSite: 'Strict', maxAgeSeconds: 0 })
}

/** What a request brings along as sessions. */
export function sessionsOf(c: Context<AppEnv>): readonly string[] {
  return cookiesIn(c.req.header('cookie'), SESSION, c.get('origin'))
}

/** Whose request it is; null: nobody's who is signed in. */
export function personOf(c: Context<AppEnv>, access: Access): Person | null {
  const asker = askerOf(c, access)
  return 'person' in asker ? asker.person : null
}

function askerOf(c: Context<AppEnv>, access: Access): { person: Person } | { problem: Problem } {
  if (access.named) {
    const named = access.named(c.env?.incoming)
    return 'person' in named ? named : { problem: { kind: 'forbidden', message: named.refusal } }
  }
  const person = access.personOf(sessionsOf(c))
  return person ? { person } : { problem: signedOutOf(access.mode) }
}

export function signedIn(access: Access) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const asker = askerOf(c, access)
    if ('problem' in asker) return refuse(c, asker.problem)
    c.set('person', asker.person)
    c.set('isSignedIn', () => access.named !== undefined || access.personOf(sessionsOf(c), 'looked-at') !== null)
    return next()
  })
}
