/** A browser that takes the first bytes of a file and no more, and then goes: what it costs, and how soon it is forgotten. */
import { setTimeout as sleep } from 'node:timers/promises'
import { isOpenExport, ROUTES } from '@linkdeck/contract'
import type { WatchedProgram } from '../fleet-index/watched-program.ts'
import { memoryMb } from './memory-mb.ts'

/** grownMb: from its first bytes on, the most. freedMs: from its going to the end of its export, which then holds nothing. */
export type Unread = { grownMb: number; freedMs: number }

const UNREAD_MS = 10_000
const LOOK_MS = 50

export async function stopReading({ origin, child }: WatchedProgram): Promise<Unread> {
  const gone = new AbortController()
  const response = await fetch(`${origin}${ROUTES.export}?format=csv&sort=-used&lang=zh`, { signal: gone.signal })
  await response.body?.getReader().read()
  const before = await memoryMb(child.pid)
  let most = before
  for (const endMs = performance.now() + UNREAD_MS; performance.now() < endMs; await sleep(LOOK_MS))
    most = Math.max(most, await memoryMb(child.pid))

  const address = `${origin}${ROUTES.exports}${response.headers.get('x-export-id')}`
  const startMs = performance.now()
  gone.abort()
  while (isOpenExport(await (await fetch(address)).json())) await sleep(1)
  return { grownMb: most - before, freedMs: performance.now() - startMs }
}
