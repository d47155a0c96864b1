/**
 * The session cookie. Cookies are not kept apart by port, so the name carries it: two Linkdecks on one machine do not
 * sign each other out, and a restart replaces its own.
 */
import type { Person, Problem } from '@linkdeck/contract'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Access } from '../access.ts'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../respond.ts'

/** Another program on this machine can plant cookies of the same name; a few are looked at, so that it locks nobody out. */
const MAX_CANDIDATES = 8

const SIGNED_OUT: Problem = {
  kind: 'signed-out',
  message: 'Open the launch address that Linkdeck printed when it started, or its newest one.',
}

export function cookieName(host: string): string {
  return `linkdeck-${/:(\d+)$/.exec(host)?.[1] ?? '80'}`
}

/** Ends with the browser; no Secure attribute, as the address is plain http on loopback. */
export function spellSessionCookie(host: string, session: string): string {
  return `${cookieName(host)}=${session}; HttpOnly; SameSite=Strict; Path=/`
}

export function sessionsIn(cookies: string | undefined, host: string): readonly string[] {
  const prefix = `${cookieName(host)}=`
  return (cookies ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie.startsWith(prefix))
    .slice(0, MAX_CANDIDATES)
    .map((cookie) => cookie.slice(prefix.length))
}

/** Takes the cookie back. */
export function forgetSessionCookie(host: string): string {
  return `${spellSessionCookie(host, '')}; Max-Age=0`
}

/** What a request brings along as sessions. */
export function sessionsOf(c: Context<AppEnv>): readonly string[] {
  return sessionsIn(c.req.header('cookie'), c.get('host'))
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
  return person ? { person } : { problem: SIGNED_OUT }
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
