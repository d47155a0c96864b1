import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import type { Origin } from './sessions.ts'

/** Where a request comes from, as far as the connection and the browser tell. */
export function originOf(c: Context<AppEnv>): Origin {
  return { from: c.env?.incoming?.socket.remoteAddress ?? '', browser: c.req.header('user-agent') ?? '' }
}
