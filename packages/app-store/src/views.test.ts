import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MOST_VIEWS, type ViewRequest } from '@linkdeck/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppStore, openAppStore } from './index.ts'

let directory: string
let store: AppStore
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linkdeck-house-'))
  store = await openAppStore(directory)
})
afterAll(() => store.close())

const NOW = 1_800_000_000_000
const view = (name: string, more: Partial<ViewRequest> = {}): ViewRequest => ({
  name,
  address: 'status=30',
  density: 'comfortable',
  isShared: false,
  ...more,
})

async function keep(owner: string, name: string, more: Partial<ViewRequest> = {}): Promise<string> {
  const kept = await store.views.add(owner, view(name, more))
  return kept?.id ?? ''
}

const namesOf = async (owner: string) => (await store.views.of(owner)).map(({ name }) => name)

test('a view is kept as it was sent, and is there after the store was opened anew', async () => {
  const id = await keep('ann', 'Low', { address: 'remark=%27%22%3B', density: 'compact' })
  await store.close()
  store = await openAppStore(directory)
  const kept = { ...view('Low', { address: 'remark=%27%22%3B', density: 'compact' }), id, isOwn: true }
  expect(await store.views.of('ann')).toEqual([kept])
})

test('others see what is shared, and cannot change it', async () => {
  const id = await keep('ben', 'Shared by Ben', { isShared: true })
  const secret = await keep('ben', 'Of Ben alone')
  expect(await namesOf('eve')).toEqual(['Shared by Ben'])
  for (const other of [id, secret]) {
    expect(await store.views.change('eve', other, { name: 'Mine' })).toBeNull()
    expect(await store.views.remove('eve', other, NOW)).toBe(false)
    expect(await store.views.restore('eve', other)).toBeNull()
  }
  await store.views.change('ben', id, { isShared: false })
  expect(await namesOf('eve')).toEqual([])
  expect(await namesOf('ben')).toEqual(['Shared by Ben', 'Of Ben alone'])
})

test('own views stand in the order they were given; what was not named comes after', async () => {
  const [one, , three] = [await keep('cy', 'one'), await keep('cy', 'two'), await keep('cy', 'three')]
  await store.views.order('cy', [three, 'unknown', one, three])
  expect((await namesOf('cy')).slice(0, 3)).toEqual(['three', 'one', 'two'])
  await keep('cy', 'four')
  expect((await namesOf('cy')).slice(0, 4)).toEqual(['three', 'one', 'two', 'four'])
})

test('a deleted view can be had back for a day, in its old place', async () => {
  const first = await keep('dee', 'first')
  const second = await keep('dee', 'second')
  await store.views.remove('dee', first, NOW)
  expect(await store.views.change('dee', first, { name: 'other' })).toBeNull()
  expect((await store.views.restore('dee', first))?.name).toBe('first')
  expect((await namesOf('dee')).slice(0, 2)).toEqual(['first', 'second'])
  await store.views.remove('dee', first, NOW)
  await store.views.remove('dee', second, NOW + 25 * 3_600_000)
  expect(await store.views.restore('dee', first)).toBeNull()
})

test('one person keeps so many views and no more; a deleted one makes room', async () => {
  const ids: string[] = []
  for (let at = 0; at < MOST_VIEWS; at += 1) ids.push(await keep('max', `view ${at}`))
  expect(await store.views.add('max', view('one more'))).toBeNull()
  await store.views.remove('max', ids[0] ?? '', NOW)
  expect(await store.views.add('max', view('one more'))).not.toBeNull()
  expect(await store.views.restore('max', ids[0] ?? '')).toBeNull()
})
