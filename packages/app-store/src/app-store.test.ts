import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine, sql } from '@linkdeck/engine'
import { expect, test } from 'vitest'
import { AppStoreError, openAppStore } from './index.ts'
import { FILE } from './open-file.ts'

const makeDirectory = () => mkdtemp(join(tmpdir(), 'linkdeck-house-'))

test('a file that was closed is opened again', async () => {
  const directory = await makeDirectory()
  for (let times = 0; times < 2; times += 1) await (await openAppStore(directory)).close()
})

test('a damaged file is refused and left where it is', async () => {
  const directory = await makeDirectory()
  await writeFile(join(directory, FILE), 'not a store'.repeat(2000))
  await expect(openAppStore(directory)).rejects.toThrow(AppStoreError)
  await expect(openAppStore(directory)).rejects.toThrow(/is damaged\. Bring back a copy/)
})

test('a file of a later version is refused', async () => {
  const directory = await makeDirectory()
  await (await openAppStore(directory)).close()
  const engine = await openEngine({ path: join(directory, FILE), memoryLimitMb: 64 })
  await engine.write((session) => session.rows(sql`INSERT INTO migration SELECT 1000 FROM range(1000)`))
  await engine.close()
  await expect(openAppStore(directory)).rejects.toThrow(/a later version of Linkdeck/)
})
