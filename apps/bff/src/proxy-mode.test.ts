/** People who are signed in by a proxy, over a real port: whom it names is believed, and nobody else. */
import { request } from 'node:http'
import { SessionAnswer } from '@linkdeck/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccess } from './access.ts'
import { clientAddress } from './client-address.ts'
import { allowedHosts } from './guard/host.ts'
import { readPublicAddress } from './public-address.ts'
import { readRoleMap } from './role-map.ts'
import { listen, type RunningServer } from './server.ts'
import { createWorld, openSessions, UNREACHED } from './test-world.ts'
import { readProxies, type Trusts } from './trusted-proxies.ts'

const ORIGIN = 'https://linkdeck.example.com'
const WRITE = { Origin: ORIGIN, 'X-Requested-By': 'linkdeck', 'Content-Type': 'application/json' }
const ADA = { 'X-Forwarded-User': 'ada@example.com', 'X-Forwarded-Groups': 'staff, iot-ops' }

function trustsOf(...entries: string[]): Trusts {
  const read = readProxies(entries)
  if (!('trusts' in read)) throw new Error(read.entry)
  return read.trusts
}

/** proxy: which addresses are believed. */
async function serve(proxy: string) {
  const trusts = trustsOf(proxy)
  const roles = readRoleMap('admin=it;operator=iot-ops;viewer=staff') ?? new Map()
  const signIn = { trusts, roles, userHeader: 'X-Forwarded-User', groupsHeader: 'X-Forwarded-Groups' }
  const access = createAccess({ mode: 'proxy', sessions: openSessions(() => 0), now: () => 0, proxy: signIn })
  const world = createWorld({
    linkcard: UNREACHED,
    access,
    front: { publicAddress: readPublicAddress(ORIGIN), trusts },
    allowedHosts: () => ['linkdeck.example.com', ...allowedHosts(server.port)],
  })
  const server: RunningServer = await listen({ app: world.app, host: '127.0.0.1', port: 0, log: () => {} })
  return { ...world, server }
}

type Asked = { path?: string; method?: string; headers?: Record<string, string | string[]> }

/** As a proxy asks: Node's fetch may not name another host. */
function ask(port: number, { path = '/api/session', method = 'GET', headers = {} }: Asked) {
  const all = { Host: 'linkdeck.example.com', ...headers }
  return new Promise<{ status: number; text: string; strict: string | undefined }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: all }, (response) => {
      let text = ''
      response.on('data', (data) => {
        text += String(data)
      })
      const strict = response.headers['strict-transport-security']
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, strict }))
    })
    asked.on('error', reject).end()
  })
}

let behind: Awaited<ReturnType<typeof serve>>
let beside: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  behind = await serve('127.0.0.1')
  beside = await serve('10.0.0.5')
})
afterAll(async () => {
  await behind.server.stop(100)
  await beside.server.stop(100)
})

test('whom the proxy names is signed in, with the highest role of their groups', async () => {
  const { status, text, strict } = await ask(behind.server.port, { headers: ADA })
  expect(status).toBe(200)
  const { person, auth } = SessionAnswer.parse(JSON.parse(text))
  expect(person).toEqual({ id: 'proxy:ada@example.com', name: 'ada@example.com', role: 'operator' })
  expect([auth, strict]).toEqual(['none', 'max-age=31536000'])
})

describe('nobody is signed in by', () => {
  test.each<[string, Asked['headers']]>([
    ['no name', { 'X-Forwarded-Groups': 'it' }],
    ['an empty name', { ...ADA, 'X-Forwarded-User': '' }],
    ['two names', { ...ADA, 'X-Forwarded-User': ['ada', 'root'] }],
    ['a second name in another spelling', { ...ADA, X_Forwarded_User: 'root' }],
    ['a name that is too long', { ...ADA, 'X-Forwarded-User': 'x'.repeat(201) }],
    ['no group', { 'X-Forwarded-User': 'ada' }],
    ['a group without a role', { ...ADA, 'X-Forwarded-Groups': 'guests' }],
    ['a group that only begins like one', { ...ADA, 'X-Forwarded-Groups': 'it-guests' }],
    ['a group in other letters', { ...ADA, 'X-Forwarded-Groups': 'IT' }],
    ['a role for a group', { ...ADA, 'X-Forwarded-Groups': 'admin' }],
    ['a cookie', { Cookie: `linkdeck-80=${'x'.repeat(43)}` }],
  ])('%s', async (_, headers = {}) => {
    const { status, text } = await ask(behind.server.port, { headers })
    expect([status, JSON.parse(text).problem.kind]).toEqual([403, 'forbidden'])
  })

  test('anybody but the proxy, whatever they send', async () => {
    for (const forwarded of [{}, { 'X-Forwarded-For': '10.0.0.5' }, { Forwarded: 'for=10.0.0.5' }]) {
      const { status, text } = await ask(beside.server.port, { headers: { ...ADA, ...forwarded } })
      expect([status, text]).toEqual([403, expect.stringContaining('did not come through the proxy')])
    }
  })

  test('a launch', async () => {
    const launch = { path: '/api/launch', method: 'POST', headers: { ...WRITE, ...ADA } }
    expect((await ask(behind.server.port, launch)).status).toBe(400)
    expect(await behind.audit.before(1000, 10)).toEqual([])
  })
})

test('a write has to come from the public address, by whoever may', async () => {
  const { port } = behind.server
  const crawl = (headers: Asked['headers']) =>
    ask(port, { path: '/api/sync/held', method: 'POST', headers: headers ?? {} })
  expect((await crawl({ ...ADA, ...WRITE })).status).toBe(403)
  const admin = { ...ADA, 'X-Forwarded-Groups': 'it' }
  expect((await crawl({ ...admin, ...WRITE })).status).toBe(400)
  for (const Origin of ['http://linkdeck.example.com', `http://127.0.0.1:${port}`, 'https://example.com', 'null'])
    expect(JSON.parse((await crawl({ ...admin, ...WRITE, Origin })).text).problem.kind).toBe('cross-site')
})

test('the audit has the address the proxy was asked from', async () => {
  const headers = { ...ADA, ...WRITE, 'X-Forwarded-For': '203.0.113.9, 198.51.100.7' }
  await ask(behind.server.port, { path: '/api/sign-out', method: 'POST', headers })
  expect(await behind.audit.before(1000, 1)).toMatchObject([
    { action: 'sign-out', personId: 'proxy:ada@example.com', from: '198.51.100.7' },
  ])
})

test.each([
  ['10.0.0.5', undefined, '10.0.0.5'],
  ['::ffff:10.0.0.5', '203.0.113.9', '203.0.113.9'],
  ['10.0.0.5', '1.2.3.4, 203.0.113.9, 10.0.0.6', '203.0.113.9'],
  ['203.0.113.9', '1.2.3.4', '203.0.113.9'],
  ['10.0.0.5', ' , ', '10.0.0.5'],
  ['10.0.0.5', 'made up', 'made up'],
])('from %s with X-Forwarded-For %j it is %s', (remote, forwardedFor, client) => {
  expect(clientAddress(remote, forwardedFor, trustsOf('10.0.0.5', '10.0.0.6'))).toBe(client)
})
