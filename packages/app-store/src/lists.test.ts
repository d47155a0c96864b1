import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openAppStore } from './index.ts'

test('a list is kept as it was given, and is there after the store was opened anew', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'linkdeck-house-'))
  const entries = [
    { given: "8.98603E+19'", value: null },
    { given: '89860321012345678901', value: '89860321012345678901' },
    ...Array.from({ length: 1000 }, (_, at) => ({ given: `${at}`, value: String(14400000000 + at) })),
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
