import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type KeptSession, openAppStore } from './index.ts'

const session = (hash: string, openedAtMs: number): KeptSession => ({
  hash,
  personId: 'ada',
  personName: "Ada'); DROP TABLE session; --",
  role: 'operator',
  from: '127.0.0.1',
  browser: 'Chromium',
  openedAtMs,
  seenAtMs: openedAtMs,
})

test('sessions are there again after the store was closed, but for those that were removed', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'linkdeck-house-'))
  const first = await openAppStore(directory)
  for (const [at, hash] of ['c', 'b', 'a'].entries()) await first.sessions.add(session(hash, 1_800_000_000_000 + at))
  await first.sessions.remove(['b'])
  await first.sessions.remove([])
  await first.sessions.seen('a', 1_900_000_000_000)
  await first.close()
  const second = await openAppStore(directory)
  expect(await second.sessions.all()).toEqual([
    session('c', 1_800_000_000_000),
    { ...session('a', 1_800_000_000_002), seenAtMs: 1_900_000_000_000 },
  ])
  await second.close()
})
