/**
 * Writes the engine's log into the file: when it has grown, and when writing rests. A long log makes the next start
 * slow; a checkpoint that runs out of disk is worse, so it is not begun without room.
 */
import { stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Engine } from '@linkdeck/engine'
import { LOG_SUFFIX } from './open-file.ts'

const GROWN_BYTES = 96 * 1024 ** 2
const RESTED_BYTES = 1024 ** 2
const REST_MS = 5_000

export type Housekeeping = {
  /** To be called after each write. */
  written: () => void
  checkpoint: () => Promise<void>
  stop: () => void
}

export function createHousekeeping(engine: Engine, path: string): Housekeeping {
  let rest: NodeJS.Timeout | undefined
  let retry: NodeJS.Timeout | undefined
  let isBusy = false

  const checkpointAbove = async (bytes: number) => {
    if (isBusy) return
    isBusy = true
    try {
      if ((await sizeOf(path + LOG_SUFFIX)) > bytes && (await hasRoom(path))) await engine.checkpoint()
      isBusy = false
    } catch {
      // Somebody reads what was before, or the disk is full: the log stays, and is left alone for a while.
      retry = setTimeout(() => {
        isBusy = false
      }, REST_MS).unref()
    }
  }

  return {
    written: () => {
      clearTimeout(rest)
      rest = setTimeout(() => void checkpointAbove(RESTED_BYTES), REST_MS).unref()
      void checkpointAbove(GROWN_BYTES)
    },
    checkpoint: () => engine.checkpoint(),
    stop: () => {
      clearTimeout(rest)
      clearTimeout(retry)
    },
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

/** What the log holds may have to be written beside what it replaces. */
async function hasRoom(path: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(dirname(path))
  return bavail * bsize > 2 * (await sizeOf(path + LOG_SUFFIX))
}
