/** Opens the house's own file. Unlike the fleet index it cannot be filled anew: what cannot be read is refused. */
import { type Engine, isDamage, isLockConflict, openEngine, sql, word } from '@linkdeck/engine'
import { AppStoreError } from './app-store-error.ts'
import { MIGRATIONS } from './migrations.ts'

export const FILE = 'house.duckdb'
/** Small tables: names, addresses, lists of numbers. */
const MEMORY_MB = 128

/** @throws AppStoreError when the file is damaged, in use, or from a later version of Linkdeck. */
export async function openOrRefuse(path: string): Promise<Engine> {
  let engine: Engine | null = null
  try {
    engine = await openEngine({ path, memoryLimitMb: MEMORY_MB })
    await migrate(engine, path)
    await engine.checkpoint()
    return engine
  } catch (error) {
    await engine?.close()
    if (isLockConflict(error)) throw new AppStoreError(`${path} is in use by another process.`, { isInUse: true })
    if (!isDamage(error)) throw error
    throw new AppStoreError(
      `${path} is damaged. Bring back a copy of it, or move it away to begin without saved views, lists and people.`,
    )
  }
}

/** Brings the tables to this version, all or none. */
function migrate(engine: Engine, path: string): Promise<void> {
  return engine.write(async (session) => {
    await session.rows(word('CREATE TABLE IF NOT EXISTS migration (number INTEGER)'))
    const [row] = await session.rows(sql`SELECT count(*) FROM migration`)
    const done = Number(row?.[0])
    if (done > MIGRATIONS.length)
      throw new AppStoreError(`${path} was written by a later version of Linkdeck. Start that version, or a newer one.`)
    for (const [at, migration] of MIGRATIONS.entries()) {
      if (at < done) continue
      await session.rows(word(migration))
      await session.rows(sql`INSERT INTO migration VALUES (${at + 1})`)
    }
  })
}
