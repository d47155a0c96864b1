/** A copy of the house's file that is whole although people go on working, and the way back to it. */
import { existsSync } from 'node:fs'
import { chmod, copyFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Engine, word } from '@linkdeck/engine'
import { AppStoreError } from './app-store-error.ts'
import { FILE, openOrRefuse } from './open-file.ts'

const OWNER_ONLY = 0o600

/** Of a copy: says when it was made. */
export function nameOfCopy(madeAtMs: number): string {
  return `house-${new Date(madeAtMs).toISOString().replaceAll(':', '')}.duckdb`
}

/**
 * The engine copies, from one state. A copy of the file by others would miss its log; by this process, closing the file
 * after reading would also give up the lock that keeps a second process out (POSIX).
 */
export async function backUp(engine: Engine, path: string): Promise<void> {
  if (existsSync(path)) throw new AppStoreError(`${path} is there already.`)
  const part = `${path}.part`
  await rm(part, { force: true })
  const run = (text: string) => engine.write((session) => session.rows(word(text)))
  await run(`ATTACH '${part.replaceAll("'", "''")}' AS copy`)
  try {
    await run('COPY FROM DATABASE house TO copy')
  } finally {
    await run('DETACH copy')
  }
  await chmod(part, OWNER_ONLY)
  await rename(part, path)
}

/**
 * Puts a copy in the place of the file, which is kept beside it; gives back its name, or null when there was none.
 * @throws AppStoreError when the copy cannot be used or the file is in use; nothing is changed then.
 */
export async function restore(directory: string, from: string): Promise<string | null> {
  if (!existsSync(from)) throw new AppStoreError(`There is no ${from}.`)
  const path = join(directory, FILE)
  await refuseInUse(path)
  const next = join(directory, 'house.restored.duckdb')
  await copyFile(from, next)
  try {
    await (await openOrRefuse(next)).close()
  } catch (error) {
    await rm(next, { force: true })
    throw error instanceof AppStoreError ? new AppStoreError(error.message.replace(next, from)) : error
  }
  const aside = await setAside(directory, path)
  await rename(next, path)
  return aside
}

/** A file that cannot be opened for another reason is what a copy is brought back for. */
async function refuseInUse(path: string): Promise<void> {
  if (!existsSync(path)) return
  const engine = await openOrRefuse(path).catch((error: unknown) => {
    if (error instanceof AppStoreError && !error.isInUse) return null
    throw error
  })
  await engine?.close()
}

async function setAside(directory: string, path: string): Promise<string | null> {
  if (!existsSync(path)) return null
  const aside = join(directory, 'house.before-restore.duckdb')
  await rename(path, aside)
  for (const log of [path, aside].map((file) => `${file}.wal`)) await rm(log, { force: true })
  return aside
}
