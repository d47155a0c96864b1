/** Where the fleet index lies: the folder that was set, else a temporary one that goes with the program. */
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Nobody else on the machine may read a fleet: the identifiers of its cards are in it. */
const OWNER_ONLY = 0o700

export async function dataDirectory(path: string | null): Promise<string> {
  if (path !== null) {
    await mkdir(path, { recursive: true, mode: OWNER_ONLY })
    return path
  }
  const temporary = await mkdtemp(join(tmpdir(), 'linkdeck-'))
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }))
  return temporary
}
