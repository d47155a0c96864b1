import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from '../app-env.ts'
import { traceRequests } from './trace-requests.ts'
import type { Course, Span } from './tracing.ts'

const PROXY = '10.0.0.5'
const CALLER = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', tracestate: 'vendor=1' }

/** What is told of a request that comes from there. */
async function told(remoteAddress: string, { headers = {}, method = 'GET' }: RequestInit = {}) {
  const spans: (Span & Course)[] = []
  const app = new Hono<AppEnv>()
    .use(
      traceRequests({
        span: (span, work) => work((course) => void spans.push({ ...span, ...course })),
        trusts: (address) => address === PROXY,
      }),
    )
    .all('/cards/:id', (c) => c.text('', 502))
  await app.request('/cards/8986?iccid=8986', { headers, method }, { incoming: { socket: { remoteAddress } } })
  return spans[0]
}

test('a request is told by its route and how it ended, not by what it asked', async () => {
  const span = await told(PROXY)
  expect(span).toMatchObject({ name: 'GET /cards/:id', kind: 'server', caller: null, failure: '502' })
  expect(JSON.stringify(span)).not.toContain('8986')
  expect((await told(PROXY, { method: 'STRANGE' }))?.name).toBe('other /cards/:id')
})

test('the trace that a caller names goes on only when a trusted proxy says so', async () => {
  expect((await told(PROXY, { headers: CALLER }))?.caller).toEqual(CALLER)
  expect((await told('203.0.113.9', { headers: { ...CALLER, 'x-forwarded-for': PROXY } }))?.caller).toBeNull()
})
