/** Gives each request an id and leaves one line about it: the route that answered, never the values it was asked with. */
import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { AppEnv } from '../app-env.ts'
import type { Level, Log } from '../log.ts'
import type { Answered } from '../metrics/metrics.ts'

type RequestLog = { log: Log; now: () => number; onAnswered?: (answer: Answered) => void }

export function requestLog({ log, now, onAnswered }: RequestLog) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const requestId = randomUUID()
    const startedMs = now()
    c.set('requestId', requestId)
    await next()
    c.res.headers.set('X-Request-Id', requestId)
    const aborted = c.req.raw.signal.aborted
    const route = routePath(c)
    const { status } = c.res
    const { method } = c.req
    const ms = Math.round(now() - startedMs)
    const problem = c.get('problem')
    log(levelOf({ aborted, status, isApi: route.startsWith('/api') }), aborted ? 'aborted' : 'request', {
      requestId,
      method,
      route,
      status,
      ms,
      problem: problem?.kind,
      upstreamCode: problem?.upstreamCode,
      upstreamRequestId: problem?.requestId,
    })
    onAnswered?.({ method, route, status, ms })
  })
}

/** A browser that goes away is no event; the page's own files are none either. */
function levelOf({ aborted, status, isApi }: { aborted: boolean; status: number; isApi: boolean }): Level {
  if (aborted) return 'debug'
  if (status === 500) return 'error'
  if (status >= 400) return 'warn'
  return isApi ? 'info' : 'debug'
}
