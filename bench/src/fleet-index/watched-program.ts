/** The program on a loaded index, with a watch on its event loop. */
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Program, startProgram, type Upstream } from '../programs.ts'
import type { Fared } from './watched.ts'

const CALLS_PER_SECOND = 20
/** Built beside the bench. */
const WATCHED = pathToFileURL(join(import.meta.dirname, 'watched.js'))

export type WatchedProgram = Program & {
  readyAfterMs: number
  /** Since it was asked last. */
  fared: () => Promise<Fared>
}

export async function startWatched(
  upstream: Upstream,
  directory: string,
  more: Readonly<Record<string, string>> = {},
): Promise<WatchedProgram> {
  const before = performance.now()
  const settings = { LINKDECK_DATA_DIR: directory, LINKCARD_CALLS_PER_SECOND: String(CALLS_PER_SECOND), ...more }
  const program = await startProgram(upstream, { settings, preload: WATCHED })
  const readyAfterMs = performance.now() - before
  const fared = async () => {
    const answer = once(program.child, 'message')
    program.child.send('tell')
    const [message] = await answer
    return message as Fared
  }
  return { ...program, readyAfterMs, fared }
}
