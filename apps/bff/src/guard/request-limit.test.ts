import { Hono, type MiddlewareHandler } from 'hono'
import { afterEach, describe, expect, test } from 'vitest'
import type { AppEnv } from '../app-env.ts'
import { listen, type RunningServer } from '../server.ts'
import { createWorld, UNREACHED } from '../test-world.ts'
import { allowedHosts } from './host.ts'
import { limitAddress, limitPerson, limitSignIn } from './request-limit.ts'

const running: RunningServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop(0)))
})

test('an address that floods is told to wait, in a sentence, while health goes on being answered', async () => {
  let port = 0
  const { app, pass } = createWorld({ linkcard: UNREACHED, allowedHosts: () => allowedHosts(port) })
  const server = await listen({ app, host: '127.0.0.1', port, log: () => {} })
  running.push(server)
  port = server.port
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  const statuses: number[] = []
  const one = async () => {
    for (let at = 0; at < 110; at += 1) statuses.push((await ask('/api/session')).status)
  }
  await Promise.all(Array.from({ length: 20 }, one))
  expect(statuses.filter((status) => status === 200)).toHaveLength(2_000)
  expect(statuses.filter((status) => status === 429)).toHaveLength(200)
  const refused = await ask('/')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
  expect(await refused.json()).toEqual({
    problem: { kind: 'busy', message: expect.stringMatching(/Ask again in 1 s\.$/), againInSeconds: 1 },
  })
  expect((await ask('/healthz')).status).toBe(200)
  pass(1000)
  expect((await ask('/api/session')).status).toBe(200)
})

describe('a person', () => {
  const askAs = (id: string, times: number) => {
    const app = new Hono<AppEnv>()
    app.use(async (c, next) => {
      c.set('person', { id, name: '', role: 'viewer' })
      await next()
    })
    app.use(limitPerson({ now: () => 0 })).get('/', (c) => c.text('answered'))
    return Promise.all(Array.from({ length: times }, async () => (await app.request('/')).status))
  }

  test('who runs a script in a loop is told to wait, wherever it runs', async () => {
    const statuses = await askAs('ada', 500)
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([400, 429])
  })

  test('who owns the machine is not counted', async () => {
    expect(new Set(await askAs('local', 500))).toEqual(new Set([200]))
  })
})

/** An app that believes what a request says of where it comes from. */
function openTo(limit: MiddlewareHandler<AppEnv>) {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('from', c.req.header('from') ?? '')
    await next()
  })
  app.use(limit).get('/', (c) => c.text('answered'))
  return async (from: string) => (await app.request('/', { headers: { from } })).status
}

test('a network of IPv6 is one address: whoever has one of it has them all', async () => {
  const statusFrom = openTo(limitAddress({ now: () => 0 }))
  for (let at = 0; at < 2_000; at += 1) expect(await statusFrom(`2001:db8:1:2::${at.toString(16)}`)).toBe(200)
  expect([await statusFrom('2001:db8:1:2:ffff::1'), await statusFrom('2001:db8:1:3::1')]).toEqual([429, 200])
})

test('one address begins so many sign-ins at once, and then one a second', async () => {
  let nowMs = 0
  const statusFrom = openTo(limitSignIn({ now: () => nowMs }))
  for (let at = 0; at < 100; at += 1) expect(await statusFrom('203.0.113.9')).toBe(200)
  expect([await statusFrom('203.0.113.9'), await statusFrom('203.0.113.10')]).toEqual([429, 200])
  nowMs += 1000
  expect([await statusFrom('203.0.113.9'), await statusFrom('203.0.113.9')]).toEqual([200, 429])
})
