/** Signing in by a real provider: who is let in, for how long, and where to. */
import { SessionAnswer } from '@linkdeck/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OWN_WRITE } from '../test-world.ts'
import { CLIENT, type IdentityProvider, startIdentityProvider } from '../testing/identity-provider.ts'
import { BACK, type Browser, createOidcWorld, SESSION } from '../testing/oidc-world.ts'

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
