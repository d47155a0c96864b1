/**
 * A whole fleet as a file, over HTTP, while somebody asks for cards: rows a second, memory, and how long people wait.
 * In the same run the store's own CSV writer and exceljs write the same cells, which says what the machine can do.
 */
import { rm } from 'node:fs/promises'
import { madeFleet } from '../fleet-index/made-fleet.ts'
import { startMadeUpstream } from '../fleet-index/made-upstream.ts'
import { startWatched, type WatchedProgram } from '../fleet-index/watched-program.ts'
import { type Exported, exportWhileAsked } from './export-while-asked.ts'
import { writeWithEngine, writeWithExceljs } from './peers.ts'
import { printExports, printUnread } from './print-exports.ts'
import { stopReading, type Unread } from './stop-reading.ts'

/** The first one finds the store's memory cold: what it reads stays there, up to the store's limit. */
const KINDS = [
  { format: 'csv', isAsked: false },
  { format: 'csv', isAsked: false },
  { format: 'csv', isAsked: true },
  { format: 'xlsx', isAsked: false },
  { format: 'xlsx', isAsked: true },
  { format: 'json', isAsked: true },
] as const

export async function benchExport(cards: number): Promise<void> {
  const { directory } = await madeFleet(cards)
  const upstream = await startMadeUpstream(cards)
  try {
    const { own, unread } = await exportAll(await startWatched(upstream, directory))
    const [csv, xlsx] = [await writeWithEngine(directory), await writeWithExceljs(directory)]
    printExports(cards, own, { csv, xlsx })
    printUnread(unread)
  } finally {
    await upstream.stop()
    await rm(directory, { recursive: true })
  }
}

async function exportAll(program: WatchedProgram): Promise<{ own: Exported[]; unread: Unread }> {
  const own: Exported[] = []
  try {
    for (const kind of KINDS) own.push(await exportWhileAsked(program, kind))
    return { own, unread: await stopReading(program) }
  } finally {
    await program.stop()
  }
}
