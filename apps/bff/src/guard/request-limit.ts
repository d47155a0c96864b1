/**
 * How much one address or person may ask: far more than hands on a keyboard need, less than a script in a loop takes
 * from everybody else. Health is asked before, so that a flood does not make the program look dead.
 */
import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { LOCAL } from '../access.ts'
import type { AppEnv } from '../app-env.ts'
import { refuseForNow } from '../respond.ts'
import { type Allowance, createAllowance } from './allowance.ts'
import { networkOf } from './network-of.ts'

/** Of an address, or of a network of IPv6. A company may come from one; a page asks some ten questions when it is opened. */
const OF_ADDRESS = { perSecond: 400, atOnce: 2_000 }
/** Each sign-in that is begun is remembered for a while. */
const SIGN_INS_OF_ADDRESS = { perSecond: 1, atOnce: 100 }
const OF_PERSON = { perSecond: 40, atOnce: 400 }

type Limited = { now: () => number }

export function limitAddress({ now }: Limited): MiddlewareHandler<AppEnv> {
  return limit(createAllowance({ ...OF_ADDRESS, now }), addressOf)
}

export function limitSignIn({ now }: Limited): MiddlewareHandler<AppEnv> {
  return limit(createAllowance({ ...SIGN_INS_OF_ADDRESS, now }), addressOf)
}

/** Stands after the session. */
export function limitPerson({ now }: Limited): MiddlewareHandler<AppEnv> {
  return limit(createAllowance({ ...OF_PERSON, now }), (c) => {
    const { id } = c.get('person')
    // Whoever did not sign in by name is the owner of this machine.
    return id === LOCAL.id ? undefined : id
  })
}

type Context = Parameters<MiddlewareHandler<AppEnv>>[0]

const addressOf = (c: Context) => networkOf(c.get('from')) || undefined

/** who: undefined for those who are not counted. */
function limit({ take }: Allowance, whoIs: (c: Context) => string | undefined): MiddlewareHandler<AppEnv> {
  return createMiddleware<AppEnv>(async (c, next) => {
    const who = whoIs(c)
    const waitMs = who === undefined ? 0 : take(who)
    if (waitMs === 0) return next()
    return refuseForNow(
      c,
      waitMs,
      (seconds) => `These are more questions than Linkdeck answers at once. Ask again in ${seconds} s.`,
    )
  })
}
