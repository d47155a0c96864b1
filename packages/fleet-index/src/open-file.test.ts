import { readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EVERYTHING } from '@linkdeck/contract'
import { openEngine, sql } from '@linkdeck/engine'
import { expect, test } from 'vitest'
import { IndexInUseError, openFleetIndex } from './index.ts'
import { cardOf, makeDirectory, openIn, pageOf } from './testing/small-fleet.ts'

const FILE = 'fleet.duckdb'

/** A directory with an index of these cards, all of it in its file. */
async function makeFilled(cards = [cardOf(1), cardOf(2)]): Promise<string> {
  const directory = await makeDirectory()
  const index = await openFleetIndex({ directory })
  await index.applyPage(pageOf(cards, 10))
  await index.checkpoint()
  await index.close()
  return directory
}

test('a directory that does not exist is made', async () => {
  const index = await openIn(join(await makeDirectory(), 'data', 'fleet'))
  expect(index.rebuilt).toBe(null)
  expect(await index.applyPage(pageOf([cardOf(1)], 10))).toMatchObject({ inserted: 1 })
})

test('an index of this version is opened with all it holds', async () => {
  const index = await openIn(await makeFilled())
  expect(index.rebuilt).toBe(null)
  expect((await index.state()).coverage.known).toBe(2)
})

test('an index of another version is set aside whole, and an empty one begun', async () => {
  const directory = await makeFilled()
  const engine = await openEngine({ path: join(directory, FILE), memoryLimitMb: 100 })
  await engine.write((session) => session.rows(sql`UPDATE meta SET value = 'older' WHERE key = 'version'`))
  await engine.close()
  const before = await readFile(join(directory, FILE))

  const index = await openIn(directory)
  expect(index.rebuilt).toEqual({
    reason: 'other-version',
    setAside: expect.stringContaining('fleet.set-aside.duckdb'),
  })
  expect(before.equals(await readFile(index.rebuilt?.setAside ?? ''))).toBe(true)
  expect((await index.state()).coverage.known).toBe(0)
  expect(await index.applyPage(pageOf([cardOf(1)], 10))).toMatchObject({ inserted: 1 })
})

test('a store of somebody else is set aside as one of another version', async () => {
  const directory = await makeDirectory()
  const engine = await openEngine({ path: join(directory, FILE), memoryLimitMb: 100 })
  await engine.write((session) => session.rows(sql`CREATE TABLE orders (id INTEGER)`))
  await engine.close()
  expect((await openIn(directory)).rebuilt?.reason).toBe('other-version')
})

const DAMAGES: Record<string, (path: string) => Promise<void>> = {
  'that is text': (path) => writeFile(path, 'SIM cards\n'.repeat(1000)),
  'that is empty': (path) => truncate(path, 0),
  'that was cut short': async (path) => truncate(path, Math.floor((await readFile(path)).length / 4)),
  'whose head was overwritten': (path) => writeFile(path, Buffer.alloc(64, 0xab), { flag: 'r+' }),
}

test.each(Object.entries(DAMAGES))('a file %s is set aside as it is, and an empty index begun', async (_, damage) => {
  const directory = await makeFilled()
  await damage(join(directory, FILE))
  const before = await readFile(join(directory, FILE))

  const index = await openIn(directory)
  expect(index.rebuilt?.reason).toBe('damaged')
  expect(before.equals(await readFile(index.rebuilt?.setAside ?? ''))).toBe(true)
  expect(await index.applyPage(pageOf([cardOf(1)], 10))).toMatchObject({ inserted: 1 })
  await index.close()
  expect((await openIn(directory)).rebuilt).toBe(null)
})

test('damage that shows only when a card is read is an error then, and the next start begins an empty index', async () => {
  const cards = Array.from({ length: 2000 }, (_, number) => cardOf(number, { remark: `Truck ${number}` }))
  const directory = await makeFilled(cards)
  const bytes = await readFile(join(directory, FILE))
  const body = bytes.indexOf('"Truck 1000"')
  bytes.fill(0xab, body, body + 4)
  await writeFile(join(directory, FILE), bytes)

  const damaged = await openIn(directory)
  expect(damaged.rebuilt).toBe(null)
  await expect(damaged.search({ ...EVERYTHING, limit: 2000 })).rejects.toThrow('Corrupt database file')
  await damaged.close()
  const index = await openIn(directory)
  expect(index.rebuilt?.reason).toBe('damaged')
  expect((await index.state()).coverage.known).toBe(0)
  await index.close()
  expect((await openIn(directory)).rebuilt).toBe(null)
})

test('a directory has one owner in a process, by whatever path it is reached', async () => {
  const directory = await makeFilled()
  const other = join(await makeDirectory(), 'link')
  await symlink(directory, other)
  const first = await openIn(directory)
  for (const path of [directory, `${directory}/.`, other]) {
    await expect(openFleetIndex({ directory: path })).rejects.toThrow(IndexInUseError)
  }
  await expect(openFleetIndex({ directory })).rejects.toThrow(
    `The fleet index in ${directory} is already open in this process. Stop that one, or give this one a directory of its own.`,
  )
  expect((await first.state()).coverage.known).toBe(2)
  await first.close()
  expect((await (await openIn(other)).state()).coverage.known).toBe(2)
})

test('a directory that could not be opened has no owner', async () => {
  const directory = await makeDirectory()
  await symlink(directory, join(directory, FILE))
  await expect(openFleetIndex({ directory })).rejects.toThrow()
  await expect(openFleetIndex({ directory })).rejects.not.toThrow(IndexInUseError)
})
