/** Who is signed in, as far as whoever asks may see it; the ways to end a session. */
import type { KeptSession } from '@linkdeck/app-store'
import { ROUTES, type SessionsAnswer } from '@linkdeck/contract'
import { type Context, Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { forgetSessionCookie, sessionsOf } from '../guard/session-cookie.ts'
import { refuse, refuseMethod } from '../respond.ts'
import { hashOf, type Sessions } from '../sessions.ts'

const ONE_SESSION = `${ROUTES.sessions}/:id` as const

export function sessionsRoutes(sessions: Sessions) {
  const seenBy = (c: Context<AppEnv>) => {
    const { id, role } = c.get('person')
    return sessions.list().filter(({ personId }) => role === 'admin' || personId === id)
  }
  return new Hono<AppEnv>()
    .get(ROUTES.sessions, (c) => {
      const own = sessionsOf(c).map(hashOf)
      const answer: SessionsAnswer = { sessions: seenBy(c).map((session) => tell(session, own)) }
      return c.json(answer)
    })
    .delete(ONE_SESSION, async (c) => {
      const hash = c.req.param('id')
      const mayEnd = seenBy(c).some((session) => session.hash === hash)
      if (mayEnd && (await sessions.revoke(hash))) return c.body(null, 204)
      return refuse(c, { kind: 'not-found', message: 'No such session is open; it may have ended.' })
    })
    .post(ROUTES.signOut, async (c) => {
      await sessions.end(sessionsOf(c))
      // Cookies are left out: they are shared with every other port of this machine.
      const headers = { 'Clear-Site-Data': '"cache", "storage"', 'Set-Cookie': forgetSessionCookie(c.get('origin')) }
      return c.body(null, 204, headers)
    })
    .all(ROUTES.sessions, refuseMethod('GET', 'HEAD'))
    .all(ONE_SESSION, refuseMethod('DELETE'))
    .all(ROUTES.signOut, refuseMethod('POST'))
}

type Told = SessionsAnswer['sessions'][number]

/** The hash tells sessions apart and opens none. */
function tell({ hash, personId: id, personName: name, role, ...session }: KeptSession, own: readonly string[]): Told {
  const { from, browser, openedAtMs, seenAtMs } = session
  const times = { openedAt: new Date(openedAtMs).toISOString(), seenAt: new Date(seenAtMs).toISOString() }
  return { id: hash, person: { id, name, role }, from, browser, ...times, isThis: own.includes(hash) }
}
