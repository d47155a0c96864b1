/** Coming in with a password, over a real port and into a real store: who may, and how little a guess is worth. */
import { readFile } from 'node:fs/promises'
import { ProblemAnswer, SessionAnswer } from '@linkdeck/contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createWorld, OWN_WRITE, UNREACHED } from '../test-world.ts'
import {
  type Answered,
  type Browser,
  createPasswordWorld,
  GOOD,
  OTHER,
  type PasswordWorld,
} from '../testing/password-world.ts'

const MINUTE = 60_000

let world: PasswordWorld
beforeEach(async () => {
  world = await createPasswordWorld()
})
afterEach(() => world.close())

const kindOf = ({ body }: Answered) => ProblemAnswer.parse(body).problem.kind
const statusOf = async (browser: Browser) => (await browser.get('/api/session')).status
const personSeenBy = async (browser: Browser) => SessionAnswer.parse((await browser.get('/api/session')).body).person
const verified = () => world.argon2.calls().filter((call) => call === 'verify').length
const deeds = async () =>
  (await world.store.audit.before(1000, 1000)).map(({ action, personName }) => [action, personName])

describe('the first admin', () => {
  const setUp = (browser: Browser, part: object = {}) =>
    browser.send('POST', '/api/sign-up', { code: world.setupCode, name: 'Ada', password: GOOD, ...part })

  test('comes with the code of the start, and is signed in', async () => {
    const own = world.browser()
    expect(world.setupCode).toMatch(/^[\w-]{22}$/)
    expect((await setUp(own)).status).toBe(204)
    expect(await personSeenBy(own)).toMatchObject({ name: 'Ada', role: 'admin', id: expect.stringMatching(/^person:/) })
    expect(await deeds()).toEqual([['password-chosen', 'Ada']])
  })

  test('is one: the code is spent', async () => {
    const answers = await Promise.all([setUp(world.browser()), setUp(world.browser('192.0.2.8'), { name: 'Eve' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401])
    expect((await setUp(world.browser(), { name: 'Eve' })).status).toBe(401)
    expect(await world.store.people.all()).toHaveLength(1)
  })

  test('has a quarter of an hour', async () => {
    world.pass(15 * MINUTE)
    expect(kindOf(await setUp(world.browser()))).toBe('bad-sign-in')
  })

  test.each([
    [{ code: 'x'.repeat(22) }, 401, 'bad-sign-in'],
    [{ password: 'password2026!' }, 422, 'weak-password'],
    [{ password: 'short' }, 422, 'weak-password'],
    [{ name: '\u200b' }, 400, 'bad-request'],
    [{ name: '' }, 400, 'bad-request'],
    [{ role: 'admin' }, 400, 'bad-request'],
    [{ password: 1 }, 400, 'bad-request'],
  ])('is not let in with %j, and the code stays good', async (part, status, kind) => {
    const own = world.browser()
    const refused = await setUp(own, part)
    expect([refused.status, kindOf(refused), own.jar.cookie]).toEqual([status, kind, ''])
    expect((await setUp(own)).status).toBe(204)
  })

  test('is never told the code by the server', async () => {
    const own = world.browser()
    const answers = [
      await own.get('/api/session'),
      await own.get('/'),
      await own.signIn('Ada'),
      await setUp(own, { code: 'x' }),
    ]
    expect(JSON.stringify([answers, world.logged])).not.toContain(world.setupCode)
  })
})

describe('whoever has a password', () => {
  test('comes in by name, however it is typed, and leaves what they were signed in with', async () => {
    await world.setUp('Ada Lovelace')
    const own = world.browser()
    expect((await own.signIn(' ADA  lovelace', GOOD)).status).toBe(204)
    const first = own.jar.cookie
    expect(first).toMatch(/^linkdeck-\d+=[\w-]{43}$/)
    await own.signIn('Ada Lovelace')
    expect(own.jar.cookie).not.toBe(first)
    expect(await statusOf(own)).toBe(200)
    own.jar.cookie = first
    expect(await statusOf(own)).toBe(401)
  })

  test('is told the same whether the name or the password is wrong, after as much work', async () => {
    await world.setUp()
    const own = world.browser()
    const before = verified()
    const answers = [
      await own.signIn('Ada', OTHER),
      await own.signIn('Nobody', GOOD),
      await own.signIn('x'.repeat(999), GOOD),
    ]
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    expect([answers[0]?.status, verified() - before]).toEqual([401, 3])
    expect((await deeds()).slice(0, 3)).toEqual([
      ['sign-in-refused', ''],
      ['sign-in-refused', ''],
      ['sign-in-refused', 'Ada'],
    ])
  })

  test.each([
    ['half an hour without a question', [30]],
    ['eight hours in any case', Array<number>(17).fill(29)],
  ])('has a session that is over after %s', async (_, minutes) => {
    const own = await world.setUp()
    const statuses: number[] = []
    for (const passed of minutes) {
      world.pass(passed * MINUTE)
      statuses.push(await statusOf(own))
    }
    expect([statuses.at(-1), statuses.slice(0, -1).every((status) => status === 200)]).toEqual([401, true])
  })

  test('is asked to sign in here, and the answer says where', async () => {
    const { status, body } = await world.browser().get('/api/session')
    expect([status, body]).toMatchObject([401, { problem: { kind: 'signed-out', signIn: '/api/sign-in' } }])
  })
})

describe('one’s own password', () => {
  const change = (browser: Browser, before: string, after: string) =>
    browser.send('PUT', '/api/password', { before, after })

  test('is changed by who knows the old one: every other session ends, this one gets another id', async () => {
    const own = await world.setUp()
    const elsewhere = world.browser()
    await elsewhere.signIn('Ada')
    const before = own.jar.cookie
    expect((await change(own, GOOD, OTHER)).status).toBe(204)
    expect([own.jar.cookie === before, await statusOf(own), await statusOf(elsewhere)]).toEqual([false, 200, 401])
    expect([(await elsewhere.signIn('Ada', GOOD)).status, (await elsewhere.signIn('Ada', OTHER)).status]).toEqual([
      401, 204,
    ])
    expect(await deeds()).toContainEqual(['password-changed', 'Ada'])
  })

  test.each([
    ['wrong', OTHER, 401, 'bad-sign-in'],
    [GOOD, 'AdaAdaAdaAda', 422, 'weak-password'],
  ])('stays as it is where %s is to become %s', async (before, after, status, kind) => {
    const own = await world.setUp()
    const refused = await change(own, before, after)
    expect([refused.status, kindOf(refused), await statusOf(own)]).toEqual([status, kind, 200])
    expect((await world.browser().signIn('Ada', GOOD)).status).toBe(204)
  })

  test('is not to be guessed from a session that somebody left open', async () => {
    const own = await world.setUp()
    const statuses = []
    for (let at = 0; at < 7; at += 1) statuses.push((await change(own, `guess ${at}`, OTHER)).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
  })
})

describe('guesses', () => {
  test('of a thousand from one address five are looked at, and the owner comes in from another', async () => {
    await world.setUp()
    const before = verified()
    const thief = world.browser('198.51.100.9')
    const tries = await Promise.all(Array.from({ length: 1000 }, (_, at) => thief.signIn('Ada', `guess number ${at}`)))
    const [limited, ...others] = tries.filter(({ status }) => status === 429)
    const looked = tries.filter(({ status }) => status === 401)
    expect([verified() - before, looked.length, others.length]).toEqual([5, 5, 994])
    expect([limited?.headers['retry-after'], limited && ProblemAnswer.parse(limited.body).problem]).toEqual([
      '180',
      { kind: 'busy', message: expect.stringMatching(/180 s/), againInSeconds: 180 },
    ])
    expect((await thief.signIn('Ada', GOOD)).status).toBe(429)
    expect((await world.browser('203.0.113.5').signIn('Ada', GOOD)).status).toBe(204)
    expect((await deeds()).filter(([deed]) => deed === 'sign-in-refused')).toHaveLength(5)
  })

  test('from two thousand addresses are hashed two at a time, all but a few are told to come again, and pages go on', async () => {
    const admin = await world.setUp()
    const release = world.argon2.hold()
    const answered: Answered[] = []
    const flood = Array.from({ length: 2000 }, async (_, at) => {
      const thief = world.browser(`198.51.${Math.floor(at / 250)}.${at % 250}`)
      answered.push(await thief.signIn('Ada', 'not this one'))
    })
    await vi.waitFor(() => expect(answered).toHaveLength(1978), { timeout: 25_000 })
    expect(await statusOf(admin)).toBe(200)
    expect([new Set(answered.map(kindOf)), answered[0]?.status, answered[0]?.headers['retry-after']]).toEqual([
      new Set(['busy']),
      503,
      '1',
    ])
    release()
    await Promise.all(flood)
    expect(answered.filter(({ status }) => status === 401)).toHaveLength(22)
    expect(world.argon2.mostAtOnce()).toBe(2)
    expect((await world.browser('203.0.113.5').signIn('Ada', GOOD)).status).toBe(204)
  })

  test('of a code are counted as guesses, too', async () => {
    const own = world.browser()
    const statuses = []
    for (let at = 0; at < 12; at += 1)
      statuses.push(
        (await own.send('POST', '/api/sign-up', { code: `guess ${at}`, name: `${at}`, password: GOOD })).status,
      )
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
  })
})

test('neither passwords nor codes are in the log, in the audit or in the file of the house', async () => {
  const own = await world.setUp()
  await own.signIn('Ada', OTHER)
  const everything = JSON.stringify([
    world.logged,
    await world.store.audit.before(1000, 1000),
    await world.store.people.all(),
  ])
  const file = await readFile(world.file, 'latin1')
  for (const secret of [GOOD, OTHER, world.setupCode, own.jar.cookie.split('=')[1] ?? 'none'])
    expect([everything.includes(secret), file.includes(secret)]).toEqual([false, false])
})

test.each([
  ['POST', '/api/sign-in'],
  ['POST', '/api/sign-up'],
  ['PUT', '/api/password'],
  ['GET', '/api/people'],
  ['POST', '/api/people'],
  ['PATCH', '/api/people/x'],
  ['POST', '/api/people/x/invitation'],
])('in other modes there is no %s %s', async (method, path) => {
  const { ask } = createWorld({ linkcard: UNREACHED })
  const response = await ask(path, { method, headers: OWN_WRITE, ...(method === 'GET' ? {} : { body: '{}' }) })
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('LINKDECK_AUTH')])
})
