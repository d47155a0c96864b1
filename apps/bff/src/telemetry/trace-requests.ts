/** Each request is a span, and whatever it causes belongs to it. */
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { AppEnv } from '../app-env.ts'
import { knownMethod } from '../known-method.ts'
import type { Trusts } from '../trusted-proxies.ts'
import type { Caller, Tracing } from './tracing.ts'

type TraceRequests = { span: Tracing['span']; trusts: Trusts }

/** Comes first, so that the line in the log has the id of the trace. The path stays out: it can name a card. */
export function traceRequests({ span, trusts }: TraceRequests) {
  return createMiddleware<AppEnv>((c, next) => {
    const method = knownMethod(c.req.method)
    const remote = c.env?.incoming?.socket.remoteAddress
    // A stranger could otherwise write into the traces of others, and decide what is recorded.
    const caller = remote !== undefined && trusts(remote) ? callerOf((name) => c.req.header(name)) : null
    return span({ name: method, kind: 'server', caller }, async (tell) => {
      await next()
      const { status } = c.res
      const route = routePath(c)
      tell({
        name: `${method} ${route}`,
        attributes: {
          'http.request.method': method,
          'http.route': route,
          'http.response.status_code': status,
          'linkdeck.request_id': c.get('requestId'),
        },
        failure: status >= 500 ? String(status) : undefined,
      })
    })
  })
}

function callerOf(header: (name: string) => string | undefined): Caller | null {
  const traceparent = header('traceparent')
  return traceparent === undefined ? null : { traceparent, tracestate: header('tracestate') ?? '' }
}
