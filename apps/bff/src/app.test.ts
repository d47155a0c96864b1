import { ROUTES } from '@linkdeck/contract'
import { describe, expect, test } from 'vitest'
import { SECURITY_HEADERS } from './guard/security-headers.ts'
import { createWorld, HOST, ORIGIN, OWN_WRITE, UNREACHED } from './test-world.ts'

const TOO_MUCH = 'x'.repeat(64 * 1024 + 1)
const CROSS = { 'sec-fetch-site': 'cross-site' }

/** One request for every way an answer can come about. */
const ANSWERS: readonly (readonly [status: number, path: string, init: RequestInit])[] = [
  [200, ROUTES.session, {}],
  [200, ROUTES.health, {}],
  [200, ROUTES.ready, { method: 'HEAD' }],
  [204, ROUTES.launch, { method: 'POST', headers: OWN_WRITE, body: `{"token":"${'x'.repeat(43)}"}` }],
  [400, '/api/cards?nope', {}],
  [400, '/api/cards/%20', {}],
  [400, '/api/export?format=pdf', {}],
  [400, ROUTES.launch, { method: 'POST', headers: OWN_WRITE, body: '{' }],
  [403, '/api/cards', { headers: CROSS }],
  [403, '/api/nope', { headers: CROSS }],
  [403, '/api/cards', { method: 'POST' }],
  [404, '/api/nope', {}],
  [404, '/api/exports/nope', {}],
  [404, '/api/exports/nope/note', {}],
  [404, '/', {}],
  [404, '/assets/x.js', {}],
  [405, '/api/cards', { method: 'PUT', headers: OWN_WRITE }],
  [405, '/api/export', { method: 'HEAD' }],
  [405, '/', { method: 'DELETE' }],
  [405, ROUTES.health, { method: 'OPTIONS' }],
  [413, ROUTES.launch, { method: 'POST', headers: OWN_WRITE, body: TOO_MUCH }],
  [413, '/', { method: 'POST', body: TOO_MUCH }],
  [421, '/', { headers: { host: 'rebound.test' } }],
  [421, '/api/session', { headers: { host: '' } }],
  [422, '/api/cards?q=x', {}],
  [422, '/api/export', {}],
  [500, '/api/cards', {}],
]

describe('every answer carries the same guards', () => {
  test.each(ANSWERS)('%i on %s', async (status, path, init) => {
    const response = await createWorld({ linkcard: UNREACHED }).ask(path, init)
    expect(response.status).toBe(status)
    const sent = Object.fromEntries(Object.keys(SECURITY_HEADERS).map((name) => [name, response.headers.get(name)]))
    expect(sent).toEqual(SECURITY_HEADERS)
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(response.headers.has('x-powered-by')).toBe(false)
    if (path.startsWith('/api')) expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('every route by every method, whatever comes of it', async () => {
    const { app, ask } = createWorld({ linkcard: UNREACHED })
    const paths = new Set(app.routes.map(({ path }) => path.replace(/:[a-z]+/gi, 'x').replaceAll('*', 'x')))
    const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
    for (const path of paths)
      for (const method of methods) {
        const { status, headers } = await ask(path, { method, headers: OWN_WRITE })
        const bare = Object.keys(SECURITY_HEADERS).filter((name) => headers.get(name) !== SECURITY_HEADERS[name])
        expect([method, path, status, bare]).toEqual([method, path, status, []])
        if (path.startsWith('/api/')) expect([path, headers.get('cache-control')]).toEqual([path, 'no-store'])
      }
    expect(paths.size).toBeGreaterThan(10)
  })

  test('and the policy lets nothing in but the page itself', () => {
    const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none'; .*require-trusted-types-for 'script'; trusted-types 'none'$/)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })
})

describe('the order of the guards', () => {
  test.each<[string, number, string, RequestInit]>([
    ['a foreign host before everything', 421, '/api/launch', { method: 'POST', headers: { host: 'x', ...CROSS } }],
    ['the size of the body before where it comes from', 413, '/api/cards', { method: 'POST', body: TOO_MUCH }],
    ['another site before the session', 403, '/api/cards', { headers: CROSS }],
    ['the session before the question', 401, '/api/cards?nope', {}],
    ['the session before what does not exist', 401, '/api/nope', {}],
  ])('%s', async (_, status, path, init) => {
    expect((await createWorld({ linkcard: UNREACHED, auth: 'token' }).ask(path, init)).status).toBe(status)
  })

  test('pages and health are there for a link of another site, the API is not', async () => {
    const { ask } = createWorld({ linkcard: UNREACHED })
    const statuses = ['/', ROUTES.health, ROUTES.session].map(
      async (path) => (await ask(path, { headers: CROSS })).status,
    )
    expect(await Promise.all(statuses)).toEqual([404, 200, 403])
  })

  test.each(['127.0.0.1', 'localhost', '[::1]'])('the page may be open as %s', async (name) => {
    const { app } = createWorld({ linkcard: UNREACHED })
    const headers = { host: `${name}:8787`, origin: `http://${name}:8787`, 'x-requested-by': 'linkdeck' }
    expect((await app.request(`http://${name}:8787/api/session`, { headers })).status).toBe(200)
    const body = `{"token":"${'x'.repeat(43)}"}`
    expect((await app.request('/api/launch', { method: 'POST', headers, body })).status).toBe(204)
    const foreign = { ...headers, origin: 'http://127.0.0.1:9999' }
    expect((await app.request('/api/launch', { method: 'POST', headers: foreign, body })).status).toBe(403)
  })
})

describe('the log', () => {
  test('has one line a request: its route, status and time, and no value', async () => {
    const { ask, logged } = createWorld({ linkcard: UNREACHED })
    const response = await ask('/api/cards?iccid=89860CANARY&89860KEY=1')
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      {
        time: '2027-01-15T08:00:00.000Z',
        level: 'warn',
        event: 'request',
        requestId: response.headers.get('x-request-id'),
        method: 'GET',
        route: '/api/cards',
        status: 400,
        ms: 0,
        problem: 'bad-query',
      },
    ])
  })

  test('names the route of a card, not the card', async () => {
    const { ask, logged } = createWorld({ linkcard: UNREACHED })
    await ask('/api/cards/89860319526183137364?q=x')
    expect(logged.join('')).toContain('"route":"/api/cards/:id"')
    expect(logged.join('')).not.toContain('8986')
  })

  test('does not count a browser that goes away as an event', async () => {
    const gone = new AbortController()
    const linkcard = {
      ...UNREACHED,
      listCards: () => {
        gone.abort()
        return Promise.reject(gone.signal.reason)
      },
    }
    const { app, logged } = createWorld({ linkcard })
    await app.request(`${ORIGIN}/api/cards`, { headers: { host: HOST }, signal: gone.signal })
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([{ level: 'debug', event: 'aborted' }])
  })
})
