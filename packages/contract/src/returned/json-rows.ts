/** An exported JSON document as it comes: one line a row, the note behind them. */
import { ExportNote } from '../export/export-note.ts'
import { BrokenFileError } from './broken-file-error.ts'

export type JsonRow = Readonly<Record<string, unknown>>

const HEAD = /^\{"columns":(\[.*\]),"rows":\[$/
const ROWS_END = '],'
const NOTE = /^"note":(.*)\}$/

/** onNote: told at the end. Without rows that end, and a note after them, a document was cut off. */
export async function* jsonRows(
  chunks: AsyncIterable<string>,
  onNote: (note: ExportNote) => void,
): AsyncGenerator<JsonRow> {
  let line = 0
  let hasEnded = false
  let note: ExportNote | null = null
  for await (const text of linesOf(chunks)) {
    line += 1
    if (line === 1 || text === '') continue
    if (hasEnded) note = noteOfLine(text)
    else if (text === ROWS_END) hasEnded = true
    else yield rowOf(text, line)
  }
  if (!note) throw new BrokenFileError({ rule: 'ending' })
  onNote(note)
}

/** The headings in the first line of a document; null when it is none of ours. */
export function headingsOfJson(line: string): readonly string[] | null {
  const columns = parse(HEAD.exec(line)?.[1] ?? '')
  if (!Array.isArray(columns)) return null
  const headings = columns.map((column) => (isObject(column) ? column['heading'] : null))
  return headings.every((heading) => typeof heading === 'string') ? headings : null
}

/** The note of a line of its own; null when it is none. */
export function noteOfLine(line: string): ExportNote | null {
  const read = ExportNote.safeParse(parse(NOTE.exec(line)?.[1] ?? ''))
  return read.success ? read.data : null
}

function rowOf(line: string, row: number): JsonRow {
  const value = parse(line.replace(/,$/, ''))
  if (!isObject(value)) throw new BrokenFileError({ rule: 'row', row })
  return value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}
