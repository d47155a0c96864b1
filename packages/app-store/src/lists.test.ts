import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LIST_BOUND } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { openAppStore } from './index.ts'

const openEmpty = async (bound = LIST_BOUND) =>
  openAppStore(await mkdtemp(join(tmpdir(), 'linkdeck-house-')), { bound })

const entriesOf = (size: number) =>
  Array.from({ length: size }, (_, at) => ({ given: `${at}`, value: String(14400000000 + at) }))

test('a list is kept as it was given, and is there after the store was opened anew', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'linkdeck-house-'))
  const entries = [
    { given: "8.98603E+19'", value: null },
    { given: '89860321012345678901', value: '89860321012345678901' },
    ...entriesOf(1000),
  ]
  const store = await openAppStore(directory)
  await store.lists.keep({ id: '1002-a', owner: 'ann', madeAtMs: 1, entries })
  await store.lists.keep({ id: '1-b', owner: 'ben', madeAtMs: 2, entries: entries.slice(1, 2) })
  await store.close()
  const again = await openAppStore(directory)
  expect(await again.lists.entriesOf('1002-a')).toEqual(entries)
  expect(await again.lists.entriesOf('1-b')).toEqual(entries.slice(1, 2))
  expect(await again.lists.entriesOf('1-c')).toBeNull()
  await again.close()
})

test('more lists, or more identifiers in them, than one person may keep are not kept, and nothing makes room unasked', async () => {
  const { lists, close } = await openEmpty({ lists: 3, identifiers: 10 })
  const keep = (owner: string, id: string, size: number) =>
    lists.keep({ id, owner, madeAtMs: size, entries: entriesOf(size) })
  expect(await keep('ann', '6-a', 6)).toBe(true)
  expect(await keep('ann', '5-b', 5)).toBe(false)
  expect(await lists.holds('5-b')).toBe(false)
  expect(await keep('ben', '5-b', 5)).toBe(true)
  expect(await keep('ann', '2-c', 2)).toBe(true)
  expect(await keep('ann', '2-d', 2)).toBe(true)
  expect(await keep('ann', '0-e', 0)).toBe(false)
  expect((await lists.of('ann')).map(({ id, identifiers }) => [id, identifiers])).toEqual([
    ['2-c', 2],
    ['2-d', 2],
    ['6-a', 6],
  ])
  await close()
})

test('a list is deleted by its owner alone, and not while a saved view names it', async () => {
  const { lists, views, close } = await openEmpty()
  await lists.keep({ id: '2-named', owner: 'ann', madeAtMs: 1, entries: entriesOf(2) })
  await lists.keep({ id: '3-other', owner: 'ann', madeAtMs: 2, entries: entriesOf(3) })
  const address = '?list=2-named&sort=list'
  const view = await views.add('ben', { name: 'A', address, density: 'compact', isShared: false })
  expect((await lists.of('ann')).map((list) => list.views)).toEqual([1, 0])
  expect(await lists.remove('ann', '2-named')).toBe('used')
  expect(await lists.remove('ben', '3-other')).toBe('unknown')
  expect(await lists.remove('ann', '3-other')).toBe('removed')
  await views.remove('ben', view?.id ?? '', 3)
  expect(await lists.remove('ann', '2-named')).toBe('removed')
  expect(await lists.entriesOf('2-named')).toBeNull()
  expect(await lists.of('ann')).toEqual([])
  await close()
})
