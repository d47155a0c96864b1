import { expect, test } from 'vitest'
import { createWorld, HOST, OWN_WRITE, UNREACHED } from '../test-world.ts'

const signedOut = () => createWorld({ linkcard: UNREACHED, auth: 'token' })
const launching = (token: string | null): RequestInit => ({
  method: 'POST',
  headers: OWN_WRITE,
  body: JSON.stringify({ token }),
})

test('the launch address signs a browser in, once', async () => {
  const { ask, access, tokens } = signedOut()
  const first = access.launchToken()
  const response = await ask('/api/launch', launching(first))
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(response.status).toBe(204)
  expect(cookie).toMatch(/^linkdeck-8787=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  expect(tokens).toEqual([access.launchToken()])
  expect((await ask('/api/launch', launching(first))).status).toBe(401)
})

test('the session cookie opens the API, among others of the same jar', async () => {
  const { ask, access } = signedOut()
  const response = await ask('/api/launch', launching(access.launchToken()))
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';')
  const status = async (value: string) => (await ask('/api/session', { headers: { cookie: value } })).status
  expect(await status(cookie)).toBe(200)
  expect(await status(`other=1; linkdeck-8787=planted; ${cookie}`)).toBe(200)
  expect(await status(cookie.replace('8787', '8788'))).toBe(401)
  expect(await status(`${cookie}x`)).toBe(401)
  expect(await status('linkdeck-8787=')).toBe(401)
})

test.each(['/api/cards', '/api/cards/1', '/api/session', '/api/nope'])('without it %s is closed', async (path) => {
  const response = await signedOut().ask(path)
  expect([response.status, await response.json()]).toMatchObject([401, { problem: { kind: 'signed-out' } }])
})

test.each(['/healthz', '/readyz', '/'])('%s needs no session', async (path) => {
  expect((await signedOut().ask(path)).status).not.toBe(401)
})

test('the eleventh bad token of a minute is answered with 429', async () => {
  const { ask } = signedOut()
  const answers = []
  for (let at = 0; at < 11; at += 1) answers.push(await ask('/api/launch', launching('x'.repeat(43))))
  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429])
  expect(answers.at(-1)?.headers.get('retry-after')).toBe('60')
})

test.each(['', '{', '[]', '{"token":1}', '{"token":"short"}', '{"token":"aaaaaaaaaaaaaaaaaaaaaaaa","more":1}'])(
  'the body %j is no launch',
  async (body) => {
    const response = await signedOut().ask('/api/launch', { method: 'POST', headers: OWN_WRITE, body })
    expect(response.status).toBe(400)
  },
)

test('a launch from another origin is refused before the token is looked at', async () => {
  const { ask, access } = signedOut()
  const headers = { ...OWN_WRITE, origin: 'http://rebound.test:8787' }
  const token = access.launchToken()
  expect((await ask('/api/launch', { ...launching(token), headers })).status).toBe(403)
  expect((await ask('/api/launch', launching(token))).status).toBe(204)
})

test('no token, session or cookie gets into the log', async () => {
  const { ask, access, logged } = signedOut()
  const token = access.launchToken() ?? ''
  const response = await ask('/api/launch', launching(token))
  const session = /=([\w-]{43})/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? 'none'
  await ask('/api/session', { headers: { cookie: `linkdeck-8787=${session}` } })
  await ask('/api/launch', launching(token))
  for (const secret of [token, session, access.launchToken() ?? '']) expect(logged.join('')).not.toContain(secret)
})

test('in none mode a launch address of before does no harm', async () => {
  const response = await createWorld({ linkcard: UNREACHED }).ask('/api/launch', launching('x'.repeat(43)))
  expect([response.status, response.headers.get('set-cookie')]).toEqual([204, null])
})

test('GET /api/launch is no way in', async () => {
  const response = await signedOut().ask('/api/launch', { headers: { host: HOST } })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
})
