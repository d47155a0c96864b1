/** Tells a file that Linkdeck has exported by its headings, and finds the note about it. */
import {
  csvRecords,
  ExportNote,
  type FileHeader,
  headingsOfJson,
  MAX_LIST_BYTES,
  noteOfLine,
  type ReturnedFile,
  ReturnedFileAnswer,
  ROUTES,
  readHeader,
} from '@linkdeck/contract'
import { parseAnswer, send } from '../api.ts'
import { isZip } from '../lists/read-list-file.ts'

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

/** null: none of the files is ours. A note may come with its file, or after it. */
export async function openReturned(files: readonly File[]): Promise<Returned | null> {
  const opened = await Promise.all(files.map(openFile))
  const notes = await Promise.all(files.map(readNote))
  const found = opened.find((one) => one !== null)
  return found ? { ...found, note: found.note ?? notes.find((note) => note !== null) ?? null } : null
}

async function openFile(file: File): Promise<Returned | null> {
  if (await isZip(file)) return openWorkbook(file)
  const start = await file.slice(0, EDGE_BYTES).text()
  return start.startsWith('{') ? openJson(file, start) : openCsv(file, start)
}

/** What is larger than a request goes on to be refused as a list, which says the same. */
async function openWorkbook(file: File): Promise<Returned | null> {
  if (file.size > MAX_LIST_BYTES) return null
  const { document } = parseAnswer(ReturnedFileAnswer, await send('POST', ROUTES.returnedFile, file), 200)
  return document === null ? null : openJson(new File([document], file.name), document.slice(0, EDGE_BYTES))
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
