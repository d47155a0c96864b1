import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, sql, word } from '@linkdeck/engine'
import { describe, expect, test } from 'vitest'
import { backUp } from './back-up.ts'
import { AppStoreError, openAppStore, restore } from './index.ts'
import { FILE, openOrRefuse } from './open-file.ts'

const makeDirectory = () => mkdtemp(join(tmpdir(), "linkdeck's house-"))

/** A house in which so many notes were left. */
async function makeHouse(notes: number) {
  const directory = await makeDirectory()
  const engine = await openOrRefuse(join(directory, FILE))
  await run(engine, 'CREATE TABLE note (id INTEGER PRIMARY KEY, text VARCHAR NOT NULL)')
  await run(engine, 'CREATE INDEX note_text ON note(text)')
  await leave(engine, 0, notes)
  return { directory, engine, copy: join(directory, 'copy.duckdb') }
}

const run = (engine: Engine, text: string) => engine.write((session) => session.rows(word(text)))

const leave = (engine: Engine, from: number, to: number) =>
  engine.write((session) =>
    session.rows(sql`INSERT INTO note SELECT i, 'note ' || i FROM range(${from}::BIGINT, ${to}::BIGINT) t(i)`),
  )

async function notesIn(directory: string): Promise<unknown[][]> {
  const engine = await openOrRefuse(join(directory, FILE))
  const rows = await engine.read((session) => session.rows(sql`SELECT id, text FROM note ORDER BY id`))
  await engine.close()
  return rows
}

describe('a copy', () => {
  test('made while people work brings back exactly what was there when it was made', async () => {
    const { directory, engine, copy } = await makeHouse(500)
    await backUp(engine, copy)
    const kept = await engine.read((session) => session.rows(sql`SELECT id, text FROM note ORDER BY id`))
    await leave(engine, 500, 600)
    await engine.close()
    expect(await restore(directory, copy)).toBe(join(directory, 'house.before-restore.duckdb'))
    expect(await notesIn(directory)).toEqual(kept)
  })

  test('keeps the rules of the tables', async () => {
    const { directory, engine, copy } = await makeHouse(1)
    await backUp(engine, copy)
    await engine.close()
    await restore(directory, copy)
    const restored = await openOrRefuse(join(directory, FILE))
    await expect(leave(restored, 0, 1)).rejects.toThrow(/[Dd]uplicate/)
    await restored.close()
  })

  test('taken while others write is of one state', async () => {
    const { engine, copy } = await makeHouse(0)
    const writing = Array.from({ length: 40 }, (_, at) => leave(engine, at * 10, at * 10 + 10))
    await Promise.all([backUp(engine, copy), ...writing])
    await engine.close()
    const elsewhere = await makeDirectory()
    await restore(elsewhere, copy)
    expect((await notesIn(elsewhere)).length % 10).toBe(0)
  })

  test('is for its owner only, replaces nothing, and leaves no piece behind', async () => {
    const { directory, engine, copy } = await makeHouse(1)
    await backUp(engine, copy)
    expect((await stat(copy)).mode & 0o777).toBe(0o600)
    await expect(backUp(engine, copy)).rejects.toThrow(`${copy} is there already.`)
    await engine.close()
    expect((await readdir(directory)).filter((name) => name.includes('.part'))).toEqual([])
  })

  test('does not give up the file: a second process is still refused', async () => {
    const { directory, engine, copy } = await makeHouse(1)
    await backUp(engine, copy)
    const open = `import('@duckdb/node-api').then(({ DuckDBInstance }) => DuckDBInstance.create(process.argv[1]))`
    const cwd = join(import.meta.dirname, '..', '..', 'engine')
    const other = spawnSync(process.execPath, ['-e', open, join(directory, FILE)], { cwd, encoding: 'utf8' })
    expect(other.stderr).toMatch(/Could not set lock/)
    await engine.close()
  })
})

describe('what cannot be brought back', () => {
  test('a copy that is none is refused, and the file stays', async () => {
    const { directory, engine, copy } = await makeHouse(3)
    await engine.close()
    await writeFile(copy, 'no copy'.repeat(2000))
    const before = await readFile(join(directory, FILE))
    await expect(restore(directory, copy)).rejects.toThrow(`${copy} is damaged`)
    await expect(restore(directory, join(directory, 'nowhere'))).rejects.toThrow(AppStoreError)
    expect(before.equals(await readFile(join(directory, FILE)))).toBe(true)
    expect((await readdir(directory)).toSorted()).toEqual(['copy.duckdb', FILE])
  })

  test('a damaged file is what a copy is for: it is set aside', async () => {
    const { directory, engine, copy } = await makeHouse(3)
    await backUp(engine, copy)
    await engine.close()
    await writeFile(join(directory, FILE), 'damaged'.repeat(2000))
    await expect(openAppStore(directory)).rejects.toThrow(/is damaged/)
    await restore(directory, copy)
    expect(await notesIn(directory)).toHaveLength(3)
  })
})
