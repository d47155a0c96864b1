/** Signing in by a real provider: who is let in, and everything that must let in nobody. */
import { SessionAnswer } from '@linkdeck/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Secret } from '../secret.ts'
import { OWN_WRITE } from '../test-world.ts'
import { CLIENT, type IdentityProvider, startIdentityProvider } from '../testing/identity-provider.ts'
import { BACK, type Browser, createOidcWorld } from '../testing/oidc-world.ts'

const SESSION = 'linkdeck-8787'
const TEN_MINUTES = 10 * 60_000

let idp: IdentityProvider
beforeAll(async () => {
  idp = await startIdentityProvider({ back: BACK })
})
afterAll(() => idp.close())

const personSeenBy = async ({ open }: Browser) => SessionAnswer.parse(await (await open('/api/session')).json()).person

describe('whoever has a role is signed in', () => {
  test.each([
    ['ada', 'admin'],
    ['ben', 'operator'],
    ['cleo', 'viewer'],
  ])('%s as %s', async (name, role) => {
    const { browser, audit, rows } = createOidcWorld(idp.issuer)
    const own = browser()
    const response = await own.signInAs(name, '/?status=30&q=a%20b')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/?status=30&q=a%20b'])
    const person = { id: `oidc:${idp.issuer}/|${name}`, name: `${name}@example.com`, role }
    expect(await personSeenBy(own)).toEqual(person)
    expect(rows).toMatchObject([{ personId: person.id, role }])
    expect(await audit.before(1000, 10)).toMatchObject([{ action: 'sign-in', personId: person.id }])
  })

  test('also where the provider tells groups at once, and takes the secret in the body', async () => {
    const other = await startIdentityProvider({ back: BACK, tellsAtOnce: true, auth: 'client_secret_post' })
    const own = createOidcWorld(other.issuer).browser()
    await own.signInAs('ben')
    expect(await personSeenBy(own)).toMatchObject({ role: 'operator' })
    other.close()
  })
})

test('the provider is asked for a code, with a challenge, and nothing that it sent is kept or logged', async () => {
  const { browser, logged, rows } = createOidcWorld(idp.issuer)
  const own = browser()
  const address = await own.begin()
  const { state, nonce, code_challenge, ...asked } = Object.fromEntries(address.searchParams)
  expect(asked).toEqual({
    client_id: CLIENT.id,
    redirect_uri: BACK,
    response_type: 'code',
    scope: 'openid profile groups',
    code_challenge_method: 'S256',
  })
  const callback = await own.visit(address, 'ada')
  await own.open(callback)
  const code = new URL(callback, BACK).searchParams.get('code')
  const everything = JSON.stringify([logged, rows, [...own.jar]])
  for (const secret of [CLIENT.secret, code, state, nonce, code_challenge]) expect(everything).not.toContain(secret)
})

describe('cookies', () => {
  test('on loopback: the sign-in returns from another site, the session goes to none', async () => {
    const own = createOidcWorld(idp.issuer).browser()
    const begun = await own.open('/sign-in')
    expect(begun.headers.get('set-cookie')).toMatch(
      /^linkdeck-sign-in-8787=[\w-]{43}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=600$/,
    )
    const response = await own.signInAs('ada')
    expect(response.headers.getSetCookie()).toEqual([
      'linkdeck-sign-in-8787=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0',
      expect.stringMatching(/^linkdeck-8787=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    ])
  })

  test('over https they are secure and bound to this host', async () => {
    const origin = 'https://linkdeck.example.com'
    const other = await startIdentityProvider({ back: `${origin}/sign-in/callback` })
    const own = createOidcWorld(other.issuer, { origin }).browser()
    const response = await own.signInAs('ada')
    expect(response.headers.getSetCookie()).toEqual([
      '__Host-linkdeck-sign-in-443=; HttpOnly; SameSite=Lax; Path=/; Secure; Max-Age=0',
      expect.stringMatching(/^__Host-linkdeck-443=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Secure$/),
    ])
    expect(await personSeenBy(own)).toMatchObject({ role: 'admin' })
    other.close()
  })
})

describe('a session', () => {
  test('of before ends with the next sign-in, and its id is another', async () => {
    const { browser, rows } = createOidcWorld(idp.issuer)
    const own = browser()
    await own.signInAs('ada')
    const first = own.jar.get(SESSION)
    await own.signInAs('ben')
    expect(own.jar.get(SESSION)).not.toBe(first)
    expect(rows).toMatchObject([{ personName: 'ben@example.com' }])
    own.jar.set(SESSION, first ?? '')
    expect((await own.open('/api/session')).status).toBe(401)
  })

  test.each([
    ['half an hour without a question', [30]],
    ['eight hours in any case', Array(17).fill(29)],
  ])('is over after %s', async (_, minutes) => {
    const { browser, pass } = createOidcWorld(idp.issuer)
    const own = browser()
    await own.signInAs('ada')
    const statuses: number[] = []
    for (const passed of minutes) {
      pass(passed * 60_000)
      statuses.push((await own.open('/api/session')).status)
    }
    expect([statuses.at(-1), statuses.slice(0, -1).every((status) => status === 200)]).toEqual([401, true])
  })

  test('is left by signing out', async () => {
    const { browser, ask, rows } = createOidcWorld(idp.issuer)
    const own = browser()
    await own.signInAs('ada')
    const cookie = `${SESSION}=${own.jar.get(SESSION)}`
    const response = await ask('/api/sign-out', { method: 'POST', headers: { ...OWN_WRITE, cookie } })
    expect([response.status, rows]).toEqual([204, []])
    expect((await own.open('/api/session')).status).toBe(401)
  })
})

test('whoever is signed out is told where to sign in', async () => {
  const response = await createOidcWorld(idp.issuer).ask('/api/session')
  expect([response.status, await response.json()]).toMatchObject([401, { problem: { signIn: '/sign-in' } }])
})

test('under another name of this machine the sign-in goes on at the public one', async () => {
  const { ask } = createOidcWorld(idp.issuer, { origin: 'https://linkdeck.example.com' })
  const response = await ask('/sign-in?back=/?q=1')
  expect(response.headers.get('location')).toBe('https://linkdeck.example.com/sign-in?back=%2F%3Fq%3D1')
})

type World = ReturnType<typeof createOidcWorld>

/** What comes back is told in the address, and no session is there or kept. */
async function expectRefused({ rows, logged }: World, own: Browser, response: Response, location: string) {
  expect([response.status, response.headers.get('location')]).toEqual([303, location])
  expect([rows, own.jar.get(SESSION)]).toEqual([[], undefined])
  expect((await own.open('/api/session')).status).toBe(401)
  expect(logged.join('')).not.toContain(CLIENT.secret)
}

const changed = (callback: string, change: (query: URLSearchParams) => void) => {
  const { pathname, searchParams } = new URL(callback, BACK)
  change(searchParams)
  return `${pathname}?${searchParams}`
}

describe('nobody is signed in by', () => {
  test.each<[string, (query: URLSearchParams) => void, string]>([
    ['a wrong state', (query) => query.set('state', 'x'.repeat(43)), '/#refused=expired'],
    ['no state', (query) => query.delete('state'), '/#refused=expired'],
    ['a second state', (query) => query.append('state', 'x'), '/?q=1#refused=failed'],
    ['a forged code', (query) => query.set('code', 'x'.repeat(43)), '/?q=1#refused=failed'],
    ['no code', (query) => query.delete('code'), '/?q=1#refused=failed'],
    ['another issuer', (query) => query.set('iss', 'https://evil.example.com'), '/?q=1#refused=failed'],
    ['no issuer', (query) => query.delete('iss'), '/?q=1#refused=failed'],
    ['an error beside the code', (query) => query.set('error', 'access_denied'), '/?q=1#refused=failed'],
  ])('%s', async (_, change, location) => {
    const world = createOidcWorld(idp.issuer)
    const own = world.browser()
    const callback = changed(await own.visit(await own.begin('/?q=1'), 'ada'), change)
    await expectRefused(world, own, await own.open(callback), location)
    expect(await world.audit.before(1000, 10)).toMatchObject([{ action: 'sign-in-refused', personId: '' }])
  })

  test.each([
    ['another nonce', 'nonce'],
    ['the challenge of another verifier', 'code_challenge'],
  ])('%s', async (_, parameter) => {
    const world = createOidcWorld(idp.issuer)
    const own = world.browser()
    const address = await own.begin()
    address.searchParams.set(parameter, 'x'.repeat(43))
    await expectRefused(world, own, await own.open(await own.visit(address, 'ada')), '/#refused=failed')
  })

  test('the return of another browser', async () => {
    const world = createOidcWorld(idp.issuer)
    const [own, other] = [world.browser(), world.browser()]
    const callback = await other.visit(await other.begin(), 'ada')
    await expectRefused(world, own, await own.open(callback), '/#refused=expired')
    await own.begin()
    await expectRefused(world, own, await own.open(callback), '/#refused=expired')
  })

  test('the return of a sign-in that the browser has begun anew since', async () => {
    const world = createOidcWorld(idp.issuer)
    const own = world.browser()
    const callback = await own.visit(await own.begin(), 'ada')
    await own.begin()
    await expectRefused(world, own, await own.open(callback), '/#refused=expired')
  })

  test('a cookie that somebody planted', async () => {
    const world = createOidcWorld(idp.issuer)
    const own = world.browser()
    const callback = await own.visit(await own.begin(), 'ada')
    own.jar.set('linkdeck-sign-in-8787', 'x'.repeat(43))
    await expectRefused(world, own, await own.open(callback), '/#refused=expired')
  })

  test('the same return a second time', async () => {
    const world = createOidcWorld(idp.issuer)
    const own = world.browser()
    const address = await own.begin()
    const cookies = [...own.jar]
    const callback = await own.visit(address, 'ada')
    await own.open(callback)
    await world.sessions.end([own.jar.get(SESSION) ?? ''])
    own.jar.clear()
    for (const [name, value] of cookies) own.jar.set(name, value)
    await expectRefused(world, own, await own.open(callback), '/#refused=expired')
  })

  test('a return after ten minutes', async () => {
    const world = createOidcWorld(idp.issuer)
    const own = world.browser()
    const callback = await own.visit(await own.begin(), 'ada')
    world.pass(TEN_MINUTES)
    await expectRefused(world, own, await own.open(callback), '/#refused=expired')
  })

  test('an account without a role, who is written down', async () => {
    const world = createOidcWorld(idp.issuer)
    const own = world.browser()
    await expectRefused(world, own, await own.signInAs('gus', '/?q=1'), '/?q=1#refused=no-role')
    expect(await world.audit.before(1000, 10)).toMatchObject([
      { action: 'sign-in-refused', personName: 'gus@example.com', details: '{"why":"no-role"}' },
    ])
  })

  test('groups under another claim', async () => {
    const world = createOidcWorld(idp.issuer, { groupsClaim: 'constructor' })
    const own = world.browser()
    await expectRefused(world, own, await own.signInAs('ada'), '/#refused=no-role')
  })

  test('an ID token that was changed on its way', async () => {
    const tamper = (token: string) => {
      const [head, body = '', mark] = token.split('.')
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
      const other = Buffer.from(JSON.stringify({ ...claims, sub: 'ben' })).toString('base64url')
      return [head, other, mark].join('.')
    }
    const liar = await startIdentityProvider({ back: BACK, tamper })
    const world = createOidcWorld(liar.issuer)
    const own = world.browser()
    await expectRefused(world, own, await own.signInAs('ada'), '/#refused=failed')
    liar.close()
  })

  test('a client with the wrong secret', async () => {
    const world = createOidcWorld(idp.issuer, { clientSecret: new Secret('wrong') })
    const own = world.browser()
    await expectRefused(world, own, await own.signInAs('ada'), '/#refused=failed')
  })
})

describe('no sign-in begins', () => {
  test.each<[string, () => Parameters<typeof createOidcWorld>]>([
    ['at a provider that calls itself otherwise', () => [idp.issuer.replace('127.0.0.1', 'localhost')]],
    [
      'in plain http where https was asked for',
      () => [idp.issuer, { issuer: { url: new URL(idp.issuer), isHttps: true, isHidden: true } }],
    ],
    ['where nobody is', () => ['http://127.0.0.1:1']],
    ['with a secret that cannot be read', () => [idp.issuer, { clientSecret: { file: '/nowhere/secret' } }]],
  ])('%s', async (_, options) => {
    const world = createOidcWorld(...options())
    const own = world.browser()
    await expectRefused(world, own, await own.open('/sign-in?back=/?q=1'), '/?q=1#refused=unreachable')
    expect([...own.jar]).toEqual([])
  })

  test('from the page of another site', async () => {
    const response = await createOidcWorld(idp.issuer).ask('/sign-in', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect([response.status, await response.json()]).toMatchObject([403, { problem: { kind: 'cross-site' } }])
  })
})

test.each([
  '//evil.example.com',
  '/\\evil.example.com',
  '/\t/evil.example.com',
  '/.//evil.example.com',
  'https://evil.example.com/',
  'javascript:alert(1)',
  '/api/export?format=csv',
  '/sign-in?back=/',
  '',
])('the way back %j leads to the first page', async (back) => {
  const own = createOidcWorld(idp.issuer).browser()
  expect((await own.signInAs('ada', back)).headers.get('location')).toBe('/')
})

test('a way back that is too long for an address leads there too', async () => {
  const own = createOidcWorld(idp.issuer).browser()
  expect((await own.signInAs('ada', `/?q=${'x'.repeat(8_000)}`)).headers.get('location')).toBe('/')
})

test('a flood of forged returns does not fill the audit', async () => {
  const { browser, audit } = createOidcWorld(idp.issuer)
  const own = browser()
  for (let at = 0; at < 30; at += 1) await own.open('/sign-in/callback?state=x&code=x')
  expect(await audit.before(1000, 100)).toHaveLength(10)
})
