/**
 * Opens the file of an index. What cannot be read is never misread: it is set aside, in the place of what was set aside
 * before, and a crawl fills the new one.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { mkdir, realpath, rename, rm } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { type Engine, type EngineOptions, isDamage, isLockConflict, openEngine, sql, word } from '@linkdeck/engine'
import { IndexInUseError } from './index-in-use-error.ts'
import { SCHEMA, VERSION } from './schema.ts'

/** Why an index starts empty although there was one, and where that one lies now. */
export type IndexRebuilt = { reason: 'damaged' | 'other-version'; setAside: string }

export type OpenFile = { engine: Engine; path: string; rebuilt: IndexRebuilt | null; release: () => void }

const FILE = 'fleet.duckdb'
const SET_ASIDE = 'fleet.set-aside.duckdb'
/** Left by an index that came upon damage while it was open: the next start sets the file aside. */
const DAMAGED = 'fleet.damaged'
/** The engine's own log of what is not in the file yet. */
export const LOG_SUFFIX = '.wal'

/** Directories open in this process: the engine would let a second owner in, and lose what it writes. */
const OWNED = new Set<string>()

export async function openFile(directory: string, memoryLimitMb: number): Promise<OpenFile> {
  await mkdir(directory, { recursive: true })
  const real = await realpath(directory)
  if (OWNED.has(real)) throw new IndexInUseError(directory, 'this process')
  OWNED.add(real)
  try {
    const path = joinPath(real, FILE)
    const opened = await openOrSetAside(real, { path, memoryLimitMb })
    return { ...opened, path, release: () => OWNED.delete(real) }
  } catch (error) {
    OWNED.delete(real)
    throw isLockConflict(error) ? new IndexInUseError(directory, 'another process') : error
  }
}

async function openOrSetAside(
  directory: string,
  options: EngineOptions,
): Promise<Pick<OpenFile, 'engine' | 'rebuilt'>> {
  const [setAside, mark] = [joinPath(directory, SET_ASIDE), joinPath(directory, DAMAGED)]
  const marking = { ...options, onDamage: () => writeFileSync(mark, '') }
  const found = existsSync(mark) ? 'damaged' : await tryOpen(marking)
  if (typeof found !== 'string') return { engine: found, rebuilt: null }
  await moveAside(options.path, setAside)
  await rm(mark, { force: true })
  const engine = await openEngine(marking)
  await prepare(engine)
  return { engine, rebuilt: { reason: found, setAside } }
}

async function tryOpen(options: EngineOptions): Promise<Engine | IndexRebuilt['reason']> {
  let engine: Engine | null = null
  try {
    engine = await openEngine(options)
    if ((await prepare(engine)) === VERSION) return engine
    await engine.close()
    return 'other-version'
  } catch (error) {
    await engine?.close()
    if (isDamage(error)) return 'damaged'
    throw error
  }
}

/** The version of the file; an empty one gets its tables first, all or none. */
function prepare(engine: Engine): Promise<string> {
  return engine.write(async (session) => {
    const [tables] = await session.rows(
      sql`SELECT count(*), count(*) FILTER (WHERE table_name = 'meta') FROM duckdb_tables() WHERE NOT temporary`,
    )
    if (Number(tables?.[0]) > 0 && Number(tables?.[1]) === 0) return 'unknown'
    if (Number(tables?.[0]) === 0) {
      for (const statement of SCHEMA) await session.rows(word(statement))
      await session.rows(sql`INSERT INTO meta VALUES ('version', ${VERSION})`)
    }
    const [row] = await session.rows(sql`SELECT value FROM meta WHERE key = 'version'`)
    return String(row?.[0])
  })
}

async function moveAside(path: string, setAside: string): Promise<void> {
  for (const suffix of ['', LOG_SUFFIX]) {
    await rm(setAside + suffix, { force: true })
    await rename(path + suffix, setAside + suffix).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
}
