/** Signing in by a real provider: everything that must let in nobody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Secret } from '../secret.ts'
import { CLIENT, type IdentityProvider, startIdentityProvider } from '../testing/identity-provider.ts'
import { BACK, type Browser, createOidcWorld, SESSION } from '../testing/oidc-world.ts'

const TEN_MINUTES = 10 * 60_000

let idp: IdentityProvider
beforeAll(async () => {
  idp = await startIdentityProvider({ back: BACK })
})
afterAll(() => idp.close())

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

test('a flood of forged returns does not fill the audit', async () => {
  const { browser, audit } = createOidcWorld(idp.issuer)
  const own = browser()
  for (let at = 0; at < 30; at += 1) await own.open('/sign-in/callback?state=x&code=x')
  expect(await audit.before(1000, 100)).toHaveLength(10)
})
