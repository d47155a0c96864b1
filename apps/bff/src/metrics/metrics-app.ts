/** Serves the metrics on a port of their own, so that whoever may watch the program need not be able to sign in to it. */
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { hostGuard } from '../guard/host.ts'
import { securityHeaders } from '../guard/security-headers.ts'
import type { Log } from '../log.ts'
import { answerThrown, refuse, refuseMethod } from '../respond.ts'
import type { Metrics } from './metrics.ts'

type MetricsApp = { metrics: Pick<Metrics, 'read'>; allowedHosts: () => readonly string[]; log: Log }

export function createMetricsApp({ metrics, allowedHosts, log }: MetricsApp) {
  return new Hono<AppEnv>()
    .use(securityHeaders, hostGuard({ allowedHosts }))
    .get('/metrics', async (c) => {
      const { type, text } = await metrics.read()
      return c.body(text, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' })
    })
    .all('/metrics', refuseMethod('GET', 'HEAD'))
    .all('*', (c) => refuse(c, { kind: 'not-found', message: 'There is only /metrics here.' }))
    .onError(answerThrown(log))
}
