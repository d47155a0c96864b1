import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AppStore, type KeptPerson, openAppStore } from './index.ts'

const person = (id: string, part: Partial<KeptPerson> = {}): KeptPerson => ({
  id,
  name: id.toUpperCase(),
  folded: id,
  role: 'viewer',
  password: `$argon2id$${id}`,
  invitation: null,
  isDisabled: false,
  createdAtMs: 1_800_000_000_000,
  changedAtMs: 1_800_000_000_000,
  ...part,
})
const ADA = person('ada', { role: 'admin' })

let directory: string
let store: AppStore
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linkdeck-house-'))
  store = await openAppStore(directory)
})
afterEach(() => store.close())

test('people are there again after the store was closed, as they were', async () => {
  const invited = person('ben', {
    name: "Ben'); DROP TABLE person; --",
    password: null,
    invitation: { hash: 'x', untilMs: 1_900_000_000_000 },
  })
  for (const one of [invited, ADA]) expect(await store.people.add(one)).toBe(true)
  await store.close()
  store = await openAppStore(directory)
  expect(await store.people.all()).toEqual([ADA, invited])
  expect([await store.people.byId('ben'), await store.people.byFolded('ada')]).toEqual([invited, ADA])
  expect([await store.people.byId('x'), await store.people.byFolded('x')]).toEqual([null, null])
})

test('of two who come with one name at once, one is added', async () => {
  const added = [store.people.add(ADA), store.people.add(person('other', { folded: 'ada' }))]
  expect(await Promise.all(added)).toEqual([true, false])
  expect(await store.people.all()).toEqual([ADA])
})

test('of two who come first, one was', async () => {
  const added = [ADA, person('ben')].map((one) => store.people.add(one, 'only-if-first'))
  expect(await Promise.all(added)).toEqual([true, false])
})

describe('a change', () => {
  test('is decided on what is there, and says when it was', async () => {
    await store.people.add(ADA)
    await store.people.add(person('ben'))
    const changed = await store.people.change('ben', ({ role }) => (role === 'viewer' ? { role: 'operator' } : null), 9)
    expect(changed).toEqual(person('ben', { role: 'operator', changedAtMs: 9 }))
    expect(await store.people.byId('ben')).toEqual(changed)
    expect(await store.people.change('ben', () => null, 10)).toBe('unwanted')
    expect(await store.people.change('x', () => ({ role: 'admin' }), 10)).toBe('unknown')
    expect(await store.people.byId('ben')).toEqual(changed)
  })

  test('gives and takes a password and an invitation', async () => {
    await store.people.add(person('ben'))
    const invitation = { hash: 'x', untilMs: 20 }
    await store.people.change('ben', () => ({ password: null, invitation }), 10)
    expect(await store.people.byId('ben')).toMatchObject({ password: null, invitation })
    await store.people.change('ben', () => ({ password: 'new', invitation: null }), 11)
    expect(await store.people.byId('ben')).toMatchObject({ password: 'new', invitation: null, changedAtMs: 11 })
  })

  test.each([[{ role: 'viewer' as const }], [{ isDisabled: true }], [{ password: null }]])(
    'to %j is refused to the last admin: the invited and the disabled do not count',
    async (change) => {
      for (const one of [
        ADA,
        person('ben', { role: 'admin', password: null }),
        person('cleo', { role: 'admin', isDisabled: true }),
      ])
        await store.people.add(one)
      expect(await store.people.change('ada', () => change, 9)).toBe('last-admin')
      expect(await store.people.byId('ada')).toEqual(ADA)
      await store.people.change('cleo', () => ({ isDisabled: false }), 10)
      expect(await store.people.change('ada', () => change, 11)).toMatchObject(change)
    },
  )

  test('of two admins who are taken away at once, one stays', async () => {
    for (const one of [ADA, person('ben', { role: 'admin' })]) await store.people.add(one)
    const changes = ['ada', 'ben'].map((id) => store.people.change(id, () => ({ isDisabled: true }), 9))
    expect(await Promise.all(changes)).toEqual([expect.objectContaining({ isDisabled: true }), 'last-admin'])
  })
})
