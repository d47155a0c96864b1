/** Tells a file that Linkdeck has exported by its headings, and finds the note about it. */
import {
  csvRecords,
  ExportNote,
  type FileHeader,
  headingsOfJson,
  noteOfLine,
  type ReturnedFile,
  readHeader,
} from '@linkdeck/contract'

/** note: null where a CSV has come without it. rows: the bytes that its hash is of. */
export type Returned = {
  file: File
  format: ReturnedFile['format']
  header: FileHeader
  note: ExportNote | null
  rows: Blob
}

/** More than the headings take, and more than a note does. */
const EDGE_BYTES = 1024 ** 2
const NOTE_START = '\n],\n"note":'

/** null: the file is none of ours. A CSV has its note in a file of its own. */
export async function openReturned(file: File): Promise<Returned | null> {
  const start = await file.slice(0, EDGE_BYTES).text()
  return start.startsWith('{') ? openJson(file, start) : openCsv(file, start)
}

export async function findNote(files: readonly File[]): Promise<ExportNote | null> {
  const notes = await Promise.all(files.map(readNote))
  return notes.find((note) => note !== null) ?? null
}

async function openCsv(file: File, start: string): Promise<Returned | null> {
  const header = readHeader(await firstRecord(start))
  return header && { file, format: 'csv', header, note: null, rows: file }
}

async function openJson(file: File, start: string): Promise<Returned | null> {
  const [line = ''] = start.split('\n', 1)
  const header = readHeader(headingsOfJson(line) ?? [])
  if (!header) return null
  const end = await file.slice(-EDGE_BYTES).text()
  const at = end.lastIndexOf(NOTE_START)
  const [, , noteLine = ''] = end.slice(at).split('\n')
  const rows = file.slice(lengthOf(line) + 1, file.size - lengthOf(end.slice(at)))
  return { file, format: 'json', header, note: at === -1 ? null : noteOfLine(noteLine), rows }
}

async function firstRecord(text: string): Promise<readonly string[]> {
  try {
    for await (const record of csvRecords(once(text))) return record
  } catch {
    // A file of another program may be no CSV at all.
  }
  return []
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

async function readNote(file: File): Promise<ExportNote | null> {
  if (file.size > EDGE_BYTES) return null
  try {
    const read = ExportNote.safeParse(JSON.parse(await file.text()))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

function lengthOf(text: string): number {
  return new TextEncoder().encode(text).length
}
