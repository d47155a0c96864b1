import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import type { Origin } from './sessions.ts'

/** Where a request comes from, as far as the connection, the proxies and the browser tell. */
export function originOf(c: Context<AppEnv>): Origin {
  return { from: c.get('from'), browser: c.req.header('user-agent') ?? '' }
}
