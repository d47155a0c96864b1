import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppStore, openAppStore } from '@linkdeck/app-store'
import { type Person, ProblemAnswer, type Role, SavedView, ViewsAnswer } from '@linkdeck/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, OWN_WRITE, UNREACHED } from '../test-world.ts'
import { keepAndCompare } from './testing/keep-and-compare.ts'

let store: AppStore
beforeAll(async () => {
  store = await openAppStore(await mkdtemp(join(tmpdir(), 'linkdeck-house-')))
})
afterAll(() => store.close())

const person = (id: string, role: Role = 'operator'): Person => ({ id, name: id, role })

function as(who: Person) {
  const { ask } = createWorld({ linkcard: UNREACHED, views: store.views, person: who })
  const send = (method: string, path: string, body?: object) =>
    ask(`/api/views${path}`, { method, headers: OWN_WRITE, ...(body && { body: JSON.stringify(body) }) })
  return {
    send,
    list: async () => ViewsAnswer.parse(await (await ask('/api/views')).json()).views,
    keep: async (more: object = {}) => SavedView.parse(await (await send('POST', '', { ...VIEW, ...more })).json()),
    refusal: async (method: string, path: string, body?: object) =>
      ProblemAnswer.parse(await (await send(method, path, body)).json()).problem,
  }
}

const VIEW = { name: 'Low', address: 'status=30&rest=..10MB', density: 'comfortable', isShared: false }

test('a view is kept in its one spelling, changed, deleted, and had back', async () => {
  const { keep, send, list } = as(person('ann'))
  const kept = await keep({ address: 'columns=iccid,status&status=35&status=30' })
  expect(kept.address).toBe('status=30&status=35&columns=iccid,status')
  await send('PATCH', `/${kept.id}`, { name: 'Lower', density: 'compact' })
  const changed = { ...kept, name: 'Lower', density: 'compact' }
  expect(await list()).toEqual([changed])
  expect((await send('DELETE', `/${kept.id}`)).status).toBe(204)
  expect(await list()).toEqual([])
  expect(await (await send('POST', `/${kept.id}/restore`)).json()).toEqual(changed)
  expect(await list()).toEqual([changed])
})

test('views stand in the order they were given', async () => {
  const { keep, send, list } = as(person('ben'))
  const [one, two] = [await keep({ name: 'one' }), await keep({ name: 'two' })]
  expect((await send('PUT', '', { ids: [two.id, one.id] })).status).toBe(204)
  expect((await list()).map(({ name }) => name)).toEqual(['two', 'one'])
})

test('what an operator shares, everybody opens and nobody else changes', async () => {
  const shared = await as(person('cy')).keep({ isShared: true })
  const viewer = as(person('eve', 'viewer'))
  expect(await viewer.list()).toEqual([{ ...shared, isOwn: false }])
  expect((await viewer.refusal('PATCH', `/${shared.id}`, { name: 'Mine' })).kind).toBe('not-found')
  expect((await viewer.refusal('DELETE', `/${shared.id}`)).kind).toBe('not-found')
  const own = await viewer.keep()
  expect((await viewer.refusal('PATCH', `/${own.id}`, { isShared: true })).kind).toBe('forbidden')
  expect((await viewer.refusal('POST', '', { ...VIEW, isShared: true })).kind).toBe('forbidden')
  await as(person('cy')).send('DELETE', `/${shared.id}`)
})

describe('refused by name', () => {
  const refusal = (method: string, path: string, body: object) => as(person('dee')).refusal(method, path, body)

  test.each([
    { name: '' },
    { name: 'x'.repeat(81) },
    { density: 'wide' },
    { owner: 'ann' },
    { id: 'chosen' },
    { isShared: 'yes' },
  ])('%j', async (wrong) => {
    expect((await refusal('POST', '', { ...VIEW, ...wrong })).message).toContain('"name": "<1 to 80 characters>"')
  })

  test('a filter that does not exist', async () => {
    expect(await refusal('POST', '', { ...VIEW, address: 'colour=red' })).toMatchObject({
      kind: 'bad-query',
      field: 'colour',
    })
  })

  test('an address that is too long: which part, and what to do', async () => {
    const numbers = Array.from({ length: 150 }, (_, at) => `iccid=8986031234567890${1000 + at}`)
    const problem = await refusal('POST', '', { ...VIEW, address: numbers.join('&') })
    expect(problem).toMatchObject({ kind: 'bad-query', field: 'iccid' })
    expect(problem.message).toContain('2000 are the most')
  })
})

test('generated views are saved, loaded, linked and read back unchanged', async () => {
  await keepAndCompare({ store, views: 200, seed: fc.sample(fc.integer(), 1)[0] ?? 0 })
})
