/** Signing in by the company's provider: there, and back with who it was. */
import { type Person, ROUTES, type SignInRefusal } from '@linkdeck/contract'
import { type Context, Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { AuditTrail } from '../audit-trail.ts'
import { cookiesIn, spellCookie } from '../guard/cookies.ts'
import { sessionsOf, spellSessionCookie } from '../guard/session-cookie.ts'
import { type Log, placeOf } from '../log.ts'
import { backAddress } from '../oidc/back-address.ts'
import type { Known } from '../oidc/person-of-claims.ts'
import type { Provider } from '../oidc/provider.ts'
import { createTransactions, TRANSACTION_MS, type Transaction } from '../oidc/transactions.ts'
import { originOf } from '../origin-of.ts'
import type { RefusedSignIns } from '../refused-sign-ins.ts'
import { refuse, refuseMethod } from '../respond.ts'
import type { Sessions } from '../sessions.ts'

type SignInDeps = {
  /** Missing where nobody signs in by a provider. */
  provider?: Provider | undefined
  sessions: Sessions
  trail: AuditTrail
  log: Log
  now: () => number
} & Pick<RefusedSignIns, 'refused'>

/** Lax: the browser comes back from another site, where a Strict cookie would stay behind. */
const TRANSACTION = 'linkdeck-sign-in'

export function signInRoutes({ provider, ...deps }: SignInDeps) {
  const routes = new Hono<AppEnv>()
  if (provider) {
    const { begin, complete } = signIn(provider, deps)
    routes.get(ROUTES.signIn, begin).get(ROUTES.signedIn, complete)
  } else {
    const none = (c: Context<AppEnv>) =>
      refuse(c, { kind: 'not-found', message: 'Nobody signs in at this address: LINKDECK_AUTH is not oidc.' })
    routes.get(ROUTES.signIn, none).get(ROUTES.signedIn, none)
  }
  return routes.all(ROUTES.signIn, refuseMethod('GET', 'HEAD')).all(ROUTES.signedIn, refuseMethod('GET', 'HEAD'))
}

function signIn(provider: Provider, { sessions, trail, refused, log, now }: Omit<SignInDeps, 'provider'>) {
  const transactions = createTransactions({ now })

  const turnAway = async (
    c: Context<AppEnv>,
    why: SignInRefusal,
    back: string,
    person?: Pick<Person, 'id' | 'name'>,
  ) => {
    // Who was signed in by the provider is always written down.
    if (person) await trail(c, { action: 'sign-in-refused', details: { why }, person })
    else await refused(c, { details: { why } })
    return c.redirect(`${back}#refused=${why}`, 303)
  }
  const failed = (c: Context<AppEnv>, why: SignInRefusal, back: string, error: unknown) => {
    log('warn', 'sign-in-failed', { requestId: c.get('requestId'), why, ...placeOf(error) })
    return turnAway(c, why, back)
  }
  const admit = async (c: Context<AppEnv>, person: Person, { back, before }: Transaction) => {
    await trail(c, { action: 'sign-in', person })
    await sessions.end(before)
    const session = await sessions.open(person, originOf(c))
    c.header('Set-Cookie', spellSessionCookie(provider.origin, session), { append: true })
    return c.redirect(back, 303)
  }

  return {
    begin: async (c: Context<AppEnv>) => {
      const back = backAddress(c.req.query('back'))
      // Cookies stay with the name a browser asks by, and the provider leads back to the public one.
      if (c.get('origin') !== provider.origin)
        return c.redirect(`${provider.origin}${ROUTES.signIn}?back=${encodeURIComponent(back)}`, 303)
      try {
        const { address, proof } = await provider.begin()
        const value = transactions.begin({ proof, back, before: sessionsOf(c) })
        const cookie = { value, sameSite: 'Lax', maxAgeSeconds: TRANSACTION_MS / 1000 } as const
        c.header('Set-Cookie', spellCookie(TRANSACTION, provider.origin, cookie))
        return c.redirect(address, 303)
      } catch (error) {
        return failed(c, 'unreachable', back, error)
      }
    },
    complete: async (c: Context<AppEnv>) => {
      const ids = cookiesIn(c.req.header('cookie'), TRANSACTION, c.get('origin'))
      const transaction = transactions.take(ids, c.req.query('state') ?? '')
      if (transaction === null) return turnAway(c, 'expired', '/')
      c.header(
        'Set-Cookie',
        spellCookie(TRANSACTION, provider.origin, { value: '', sameSite: 'Lax', maxAgeSeconds: 0 }),
      )
      let known: Known
      try {
        known = await provider.complete(new URL(c.req.url).search, transaction.proof)
      } catch (error) {
        return failed(c, 'failed', transaction.back, error)
      }
      return 'person' in known
        ? admit(c, known.person, transaction)
        : turnAway(c, 'no-role', transaction.back, known.roleless)
    },
  }
}
