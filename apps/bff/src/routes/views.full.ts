import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAppStore } from '@linkdeck/app-store'
import { test } from 'vitest'
import { keepAndCompare } from './testing/keep-and-compare.ts'

test('10,000 generated views are saved, loaded, linked and read back unchanged', async () => {
  const store = await openAppStore(await mkdtemp(join(tmpdir(), 'linkdeck-house-')))
  await keepAndCompare({ store, views: 10_000, seed: 20_261_125 })
  await store.close()
})
