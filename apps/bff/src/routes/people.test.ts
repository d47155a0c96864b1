/** Admins look after people: who comes in, as what, and who does not any more. */
import { InvitationAnswer, KnownPerson, PeopleAnswer, ProblemAnswer, SessionAnswer } from '@linkdeck/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type Answered,
  type Browser,
  createPasswordWorld,
  GOOD,
  OTHER,
  type PasswordWorld,
} from '../testing/password-world.ts'

const DAY = 24 * 3_600_000

let world: PasswordWorld
let admin: Browser
beforeEach(async () => {
  world = await createPasswordWorld()
  admin = await world.setUp()
})
afterEach(() => world.close())

const statusOf = async (browser: Browser) => (await browser.get('/api/session')).status
const roleOf = async (browser: Browser) => SessionAnswer.parse((await browser.get('/api/session')).body).person.role
const kindOf = ({ status, body }: Answered) => [status, ProblemAnswer.parse(body).problem.kind]
const listed = async () => PeopleAnswer.parse((await admin.get('/api/people')).body).people
const idOf = async (name: string) => (await listed()).find((person) => person.name === name)?.id ?? ''
const invite = async (name: string, role: 'viewer' | 'operator' | 'admin' = 'viewer') =>
  InvitationAnswer.parse(await admin.invite(name, role))
const accept = (browser: Browser, code: string, name: string, password = OTHER) =>
  browser.send('POST', '/api/sign-up', { code, name, password })
const update = async (name: string, change: object) => admin.send('PATCH', `/api/people/${await idOf(name)}`, change)
const inviteAnew = async (name: string) => admin.send('POST', `/api/people/${await idOf(name)}/invitation`)

/** Somebody who has come in. */
async function member(name: string, role: 'viewer' | 'operator' | 'admin' = 'viewer'): Promise<Browser> {
  const { code } = await invite(name, role)
  const browser = world.browser('192.0.2.77')
  expect((await accept(browser, code, name)).status).toBe(204)
  return browser
}

describe('whoever is invited', () => {
  test('chooses a password with the code, once, and comes in with the role they were given', async () => {
    const { code, person } = await invite('Ben', 'operator')
    expect(person).toMatchObject({
      name: 'Ben',
      role: 'operator',
      hasPassword: false,
      invitedUntil: '2027-01-16T08:00:00.000Z',
    })
    const own = world.browser()
    expect((await own.signIn('Ben', OTHER)).status).toBe(401)
    expect((await accept(own, code, 'ben')).status).toBe(204)
    expect(await roleOf(own)).toBe('operator')
    expect(await listed()).toMatchObject([{ name: 'Ada' }, { name: 'Ben', hasPassword: true, invitedUntil: null }])
    expect((await accept(world.browser(), code, 'Ben', GOOD)).status).toBe(401)
    expect((await world.browser().signIn('Ben', OTHER)).status).toBe(204)
  })

  test('of two who use the code at once, one does', async () => {
    const { code } = await invite('Ben')
    const answers = await Promise.all([
      accept(world.browser(), code, 'Ben'),
      accept(world.browser(), code, 'Ben', GOOD),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401])
  })

  test('has a day, and needs the code that belongs to the name', async () => {
    const { code } = await invite('Ben')
    await invite('Cleo')
    expect(kindOf(await accept(world.browser(), code, 'Cleo'))).toEqual([401, 'bad-sign-in'])
    expect(kindOf(await accept(world.browser(), code, 'Ben', 'password2026!'))).toEqual([422, 'weak-password'])
    world.pass(DAY)
    expect(kindOf(await accept(world.browser(), code, 'Ben'))).toEqual([401, 'bad-sign-in'])
  })

  test.each([
    ['Ada', [409, 'name-taken']],
    ['ＡＤＡ', [409, 'name-taken']],
    [' ', [400, 'bad-request']],
    ['x'.repeat(61), [400, 'bad-request']],
  ])('is not called %j', async (name, expected) => {
    expect(kindOf(await admin.send('POST', '/api/people', { name, role: 'viewer' }))).toEqual(expected)
  })

  test.each([{}, { name: 'Ben' }, { name: 'Ben', role: 'root' }, { name: 'Ben', role: 'viewer', id: 'x' }])(
    'is not made of %j',
    async (body) => {
      expect(kindOf(await admin.send('POST', '/api/people', body))).toEqual([400, 'bad-request'])
    },
  )
})

describe('at once, and everywhere, ends every session of whoever', () => {
  test('is disabled: they do not come in again until they may', async () => {
    const own = await member('Ben', 'operator')
    expect(KnownPerson.parse((await update('Ben', { isDisabled: true })).body)).toMatchObject({ isDisabled: true })
    expect([await statusOf(own), (await own.signIn('Ben', OTHER)).status]).toEqual([401, 401])
    await update('Ben', { isDisabled: false })
    expect([await statusOf(own), (await own.signIn('Ben', OTHER)).status]).toEqual([401, 204])
  })

  test('gets another role', async () => {
    const own = await member('Ben')
    await update('Ben', { role: 'operator' })
    expect(await statusOf(own)).toBe(401)
    await own.signIn('Ben', OTHER)
    expect(await roleOf(own)).toBe('operator')
  })

  test('is invited anew: the password is gone, too', async () => {
    const own = await member('Ben')
    const { code } = InvitationAnswer.parse((await inviteAnew('Ben')).body)
    expect([await statusOf(own), (await own.signIn('Ben', OTHER)).status]).toEqual([401, 401])
    expect((await accept(own, code, 'Ben', GOOD)).status).toBe(204)
  })

  test('is disabled while they sign in', async () => {
    await member('Ben')
    const id = await idOf('Ben')
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, async (_, at) => {
        const own = world.browser(`192.0.2.${100 + at}`)
        const [{ status }] = await Promise.all([
          own.signIn('Ben', OTHER),
          admin.send('PATCH', `/api/people/${id}`, { isDisabled: true }),
        ])
        return { own, status }
      }),
    )
    for (const { own } of outcomes) expect(await statusOf(own)).toBe(401)
  })

  test('is to be what they are already: then none, and nothing was done', async () => {
    const own = await member('Ben')
    const [last] = await world.store.audit.before(1000, 1)
    for (const change of [{ role: 'viewer' }, { isDisabled: false }])
      expect((await update('Ben', change)).status).toBe(200)
    expect(await statusOf(own)).toBe(200)
    expect(await world.store.audit.before(1000, 1)).toEqual([last])
  })
})

test('the last admin stays one, until another has come in', async () => {
  await invite('Ben', 'admin')
  for (const change of [{ role: 'viewer' }, { isDisabled: true }])
    expect(kindOf(await update('Ada', change))).toEqual([409, 'last-admin'])
  expect(kindOf(await inviteAnew('Ada'))).toEqual([409, 'last-admin'])
  expect(await statusOf(admin)).toBe(200)
  await member('Cleo', 'admin')
  expect((await update('Ada', { role: 'viewer' })).status).toBe(200)
  expect(await statusOf(admin)).toBe(401)
})

test('nobody but an admin sees people, or changes them', async () => {
  const id = await idOf('Ada')
  for (const role of ['viewer', 'operator'] as const) {
    const own = await member(role, role)
    for (const [method, path, body] of [
      ['GET', '/api/people'],
      ['POST', '/api/people', { name: 'Eve', role: 'admin' }],
      ['PATCH', `/api/people/${id}`, { isDisabled: true }],
      ['POST', `/api/people/${id}/invitation`],
    ] as const)
      expect(kindOf(await own.send(method, path, body))).toEqual([403, 'forbidden'])
  }
})

test('of somebody who is not there nothing is changed', async () => {
  expect(kindOf(await admin.send('PATCH', '/api/people/x', { role: 'admin' }))).toEqual([404, 'not-found'])
  expect(kindOf(await update('Ada', {}))).toEqual([400, 'bad-request'])
  expect(kindOf(await admin.send('POST', '/api/people/x/invitation'))).toEqual([404, 'not-found'])
  expect(kindOf(await admin.send('PATCH', `/api/people/${await idOf('Ada')}`, { role: 'root' }))).toEqual([
    400,
    'bad-request',
  ])
})

test('all of it is in the audit, and no code', async () => {
  const { code } = await invite('Ben', 'operator')
  await accept(world.browser(), code, 'Ben')
  await update('Ben', { isDisabled: true })
  await inviteAnew('Ben')
  const rows = await world.store.audit.before(1000, 4)
  expect(rows.map(({ action, personName, details }) => [action, personName, JSON.parse(details)])).toEqual([
    ['person-invited-anew', 'Ada', expect.objectContaining({ person: 'Ben', disabled: true })],
    ['person-changed', 'Ada', expect.objectContaining({ person: 'Ben', role: 'operator', disabled: true })],
    ['password-chosen', 'Ben', {}],
    ['person-invited', 'Ada', expect.objectContaining({ person: 'Ben', role: 'operator', disabled: false })],
  ])
  expect(JSON.stringify([rows, world.logged])).not.toContain(code)
})
