/** Coming in with a name and a password, choosing one with a code, and changing one's own. */
import {
  MOST_NAME_LENGTH,
  PASSWORD_LENGTH,
  PasswordChange,
  PasswordSignIn,
  type Problem,
  ROUTES,
  SignUp,
} from '@linkdeck/contract'
import { type Context, Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { AuditTrail } from '../audit-trail.ts'
import { sessionsOf, spellSessionCookie } from '../guard/session-cookie.ts'
import { originOf } from '../origin-of.ts'
import type { Door, Outcome, Visit } from '../people/door.ts'
import type { People } from '../people/people.ts'
import type { RefusedSignIns } from '../refused-sign-ins.ts'
import { refuse, refuseForNow, refuseMethod } from '../respond.ts'
import { readJson, wantsJson } from './read-json.ts'

type Deps = {
  /** Missing where nobody has a password. */
  people?: People | undefined
  trail: AuditTrail
} & Pick<RefusedSignIns, 'refused' | 'turnedAway'>

export const NO_PASSWORDS: Problem = {
  kind: 'not-found',
  message: 'Nobody has a password here: LINKDECK_AUTH is not password.',
}

/** For those who are not signed in yet. */
export function passwordSignInRoutes({ people, trail, refused, turnedAway }: Deps) {
  const answer = async (c: Context<AppEnv>, outcome: Outcome, action: 'sign-in' | 'password-chosen') => {
    if (outcome.kind === 'in') await trail(c, { action, person: outcome.person })
    if (outcome.kind === 'refused') await refused(c, outcome.person ? { person: outcome.person } : {})
    if (outcome.kind === 'limited') turnedAway()
    return answerOf(c, outcome)
  }
  return new Hono<AppEnv>()
    .post(ROUTES.passwordSignIn, async (c) => {
      if (!people) return refuse(c, NO_PASSWORDS)
      const request = PasswordSignIn.safeParse(await readJson(c))
      if (!request.success) return refuse(c, wantsJson('{"name": "…", "password": "…"}'))
      return answer(c, await people.door.signIn(request.data, visitOf(c)), 'sign-in')
    })
    .post(ROUTES.signUp, async (c) => {
      if (!people) return refuse(c, NO_PASSWORDS)
      const request = SignUp.safeParse(await readJson(c))
      if (!request.success) return refuse(c, wantsJson('{"code": "…", "name": "…", "password": "…"}'))
      return answer(c, await people.door.signUp(request.data, visitOf(c)), 'password-chosen')
    })
    .all(ROUTES.passwordSignIn, refuseMethod('POST'))
    .all(ROUTES.signUp, refuseMethod('POST'))
}

/** For whoever is signed in. */
export function ownPasswordRoute(door: Door | undefined) {
  return new Hono<AppEnv>()
    .put(ROUTES.password, async (c) => {
      if (!door) return refuse(c, NO_PASSWORDS)
      const request = PasswordChange.safeParse(await readJson(c))
      if (!request.success) return refuse(c, wantsJson('{"before": "…", "after": "…"}'))
      return answerOf(c, await door.changePassword(c.get('person').id, request.data, visitOf(c)))
    })
    .all(ROUTES.password, refuseMethod('PUT'))
}

function visitOf(c: Context<AppEnv>): Visit {
  return { ...originOf(c), sessions: sessionsOf(c), signal: c.req.raw.signal }
}

const FAULTS = {
  'too-short': `A password has ${PASSWORD_LENGTH.least} characters or more.`,
  'too-long': `A password has ${PASSWORD_LENGTH.most} characters at most.`,
  common: 'This password is made of what is tried first: words in use, the name, repetitions. Add to it.',
}

function answerOf(c: Context<AppEnv>, outcome: Outcome): Response {
  switch (outcome.kind) {
    case 'in':
      return c.body(null, 204, { 'Set-Cookie': spellSessionCookie(c.get('origin'), outcome.session) })
    case 'weak':
      return refuse(c, { kind: 'weak-password', message: FAULTS[outcome.fault], field: outcome.fault })
    case 'bad-name':
      return refuse(c, BAD_NAME)
    case 'limited':
      return refuseForNow(c, outcome.waitMs, (seconds) => `This was tried too often. Try again in ${seconds} s.`)
    case 'refused':
      return refuse(c, {
        kind: 'bad-sign-in',
        message: 'What was sent does not belong together, or is not good any more.',
      })
  }
}

export const BAD_NAME: Problem = {
  kind: 'bad-request',
  message: `A name has ${MOST_NAME_LENGTH} characters at most, and none that cannot be seen.`,
  field: 'name',
}
