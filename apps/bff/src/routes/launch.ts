/** Exchanges the token of the launch address for a session cookie. */
import { LaunchRequest, ROUTES } from '@linkdeck/contract'
import { Hono } from 'hono'
import { type Access, LOCAL } from '../access.ts'
import type { AppEnv } from '../app-env.ts'
import type { AuditTrail } from '../audit-trail.ts'
import { sessionsOf, spellSessionCookie } from '../guard/session-cookie.ts'
import { originOf } from '../origin-of.ts'
import type { RefusedSignIns } from '../refused-sign-ins.ts'
import { refuse, refuseMethod } from '../respond.ts'
import { readJson, wantsJson } from './read-json.ts'

type Deps = { access: Access; trail: AuditTrail } & Pick<RefusedSignIns, 'refused'>

export function launchRoute({ access, trail, refused }: Deps) {
  return new Hono<AppEnv>()
    .post(ROUTES.launch, async (c) => {
      const request = LaunchRequest.safeParse(await readJson(c))
      if (!request.success) return refuse(c, { ...wantsJson('{"token": "<the launch token>"}'), field: 'token' })
      const result = await access.launch(request.data.token, originOf(c), sessionsOf(c))
      if (result.kind === 'in' && result.session) await trail(c, { action: 'sign-in', person: LOCAL })
      if (result.kind !== 'in' && access.mode === 'token') await refused(c)
      if (result.kind === 'in')
        return c.body(
          null,
          204,
          result.session ? { 'Set-Cookie': spellSessionCookie(c.get('origin'), result.session) } : {},
        )
      const message = 'This launch address was used before or belongs to another run. Open the newest one printed.'
      return result.kind === 'too-many'
        ? refuse(c, { kind: 'bad-launch', message, againInSeconds: 60 }, { status: 429 })
        : refuse(c, { kind: 'bad-launch', message })
    })
    .all(ROUTES.launch, refuseMethod('POST'))
}
