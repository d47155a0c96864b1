import { type Person, SessionsAnswer } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { createWorld, OWN_WRITE, UNREACHED } from '../test-world.ts'

const HERE = { from: '127.0.0.1', browser: 'Chromium' }
const ADMIN: Person = { id: 'root', name: 'Root', role: 'admin' }
const VIEWER: Person = { id: 'ada', name: 'Ada', role: 'viewer' }

/** Two people who are signed in, each with a cookie. */
async function world() {
  const { ask, sessions } = createWorld({ linkcard: UNREACHED, auth: 'token' })
  const enter = async (person: Person) => `linkdeck-8787=${await sessions.open(person, HERE)}`
  const cookies = { admin: await enter(ADMIN), viewer: await enter(VIEWER) }
  const as = (cookie: string, path: string, method = 'GET') =>
    ask(path, { method, headers: { ...(method === 'GET' ? {} : OWN_WRITE), cookie } })
  const list = async (cookie: string) => SessionsAnswer.parse(await (await as(cookie, '/api/sessions')).json()).sessions
  return { cookies, as, list }
}

test('an admin sees everybody who is signed in, others see themselves', async () => {
  const { cookies, list } = await world()
  expect(await list(cookies.admin)).toMatchObject([
    { person: VIEWER, isThis: false, from: '127.0.0.1', openedAt: '2027-01-15T08:00:00.000Z' },
    { person: ADMIN, isThis: true },
  ])
  expect(await list(cookies.viewer)).toMatchObject([{ person: VIEWER, isThis: true }])
})

test('an admin ends any session, others their own only', async () => {
  const { cookies, as, list } = await world()
  const [viewers, admins] = await list(cookies.admin)
  expect((await as(cookies.viewer, `/api/sessions/${admins?.id}`, 'DELETE')).status).toBe(404)
  expect((await as(cookies.admin, `/api/sessions/${viewers?.id}`, 'DELETE')).status).toBe(204)
  expect((await as(cookies.viewer, '/api/session')).status).toBe(401)
  expect((await as(cookies.admin, '/api/session')).status).toBe(200)
})

test('signing out ends the session, takes the cookie back and clears what the browser kept', async () => {
  const { cookies, as } = await world()
  const out = await as(cookies.viewer, '/api/sign-out', 'POST')
  expect(out.status).toBe(204)
  expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect(out.headers.get('set-cookie')).toBe('linkdeck-8787=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0')
  expect((await as(cookies.viewer, '/api/session')).status).toBe(401)
  expect((await as(cookies.admin, '/api/session')).status).toBe(200)
})
