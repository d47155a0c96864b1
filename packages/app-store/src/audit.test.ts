import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine, type Sql, sql, word } from '@linkdeck/engine'
import { describe, expect, test } from 'vitest'
import { AUDIT_TABLE, openAudit } from './audit.ts'
import { type Deed, openAppStore } from './index.ts'

const deed = (details: string): Deed => ({
  atMs: 1_800_000_000_000,
  personId: 'ada',
  personName: 'Ada',
  action: 'export',
  details,
  from: '192.0.2.7',
})

async function makeStore(rows: number) {
  const directory = await mkdtemp(join(tmpdir(), 'linkdeck-house-'))
  const store = await openAppStore(directory)
  await Promise.all(Array.from({ length: rows }, (_, at) => store.audit.add(deed(`{"rows":${at}}`))))
  return { directory, store }
}

/** As somebody would who has the file. */
async function tamper(directory: string, statement: Sql) {
  const engine = await openEngine({ path: join(directory, 'house.duckdb'), memoryLimitMb: 64 })
  await engine.write((session) => session.rows(statement))
  await engine.close()
}

test('deeds are read newest first, page by page, and follow from each other', async () => {
  const { store } = await makeStore(5)
  const page = await store.audit.before(Number.MAX_SAFE_INTEGER, 2)
  expect(page.map(({ number }) => number)).toEqual([5, 4])
  expect(await store.audit.before(4, 10)).toMatchObject([{ number: 3 }, { number: 2 }, { number: 1 }])
  expect(page[0]).toMatchObject({ ...deed(page[0]?.details ?? ''), hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(await store.audit.firstBroken()).toBeNull()
  await store.close()
})

test('the deeds of one person, and of one kind, are read by themselves', async () => {
  const { store } = await makeStore(2)
  await store.audit.add({ ...deed('{}'), personId: 'eve' })
  await store.audit.add({ ...deed('{}'), action: 'sign-out' })
  const numbers = async (only: Parameters<typeof store.audit.before>[2]) =>
    (await store.audit.before(Number.MAX_SAFE_INTEGER, 10, only)).map(({ number }) => number)
  expect(await numbers({ personId: 'ada' })).toEqual([4, 2, 1])
  expect(await numbers({ action: 'export' })).toEqual([3, 2, 1])
  expect(await numbers({ personId: 'ada', action: 'export' })).toEqual([2, 1])
  expect(await numbers({ personId: 'nobody' })).toEqual([])
  await store.close()
})

test('a row that was found whole is not read again', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'linkdeck-house-'))
  const engine = await openEngine({ path: join(directory, 'house.duckdb'), memoryLimitMb: 64 })
  await engine.write((session) => session.rows(word(AUDIT_TABLE)))
  let rowsRead = 0
  const audit = openAudit({
    ...engine,
    read: async (work, signal) => {
      const result = await engine.read(work, signal)
      if (Array.isArray(result)) rowsRead += result.length
      return result
    },
  })
  for (let at = 0; at < 3; at += 1) await audit.add(deed('{}'))
  expect([await audit.firstBroken(), rowsRead]).toEqual([null, 3])
  await audit.add(deed('{}'))
  expect([await audit.firstBroken(), rowsRead]).toEqual([null, 4])
  await engine.close()
})

test('an empty one is whole', async () => {
  const { store } = await makeStore(0)
  expect(await store.audit.firstBroken()).toBeNull()
  await store.close()
})

describe('what was tampered with is found', () => {
  test.each<[string, Sql, number]>([
    ['a changed row', sql`UPDATE audit SET details = '{}' WHERE number = 3`, 3],
    ['a row with another name', sql`UPDATE audit SET person_name = 'Eve' WHERE number = 1`, 1],
    ['a row taken out', sql`DELETE FROM audit WHERE number = 2`, 3],
    ['a hash made up', sql`UPDATE audit SET hash = 'x' WHERE number = 4`, 4],
    [
      'a row put in',
      sql`INSERT INTO audit SELECT 6, done_at, 'eve', 'Eve', action, details, address, hash FROM audit WHERE number = 5`,
      6,
    ],
  ])('%s', async (_, statement, broken) => {
    const { directory, store } = await makeStore(5)
    await store.close()
    await tamper(directory, statement)
    const again = await openAppStore(directory)
    expect(await again.audit.firstBroken()).toBe(broken)
    await again.audit.add(deed('{}'))
    expect(await again.audit.firstBroken()).toBe(broken)
    await again.close()
  })
})
