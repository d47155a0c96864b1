/** A file that comes back against the view as it is now: the same columns in the same words, cell by cell. */
import { FILE_WORDS } from '../card/file-words.ts'
import { undoDefusing } from '../export/defuse-formula.ts'
import type { ExportNote } from '../export/export-note.ts'
import { BrokenFileError } from './broken-file-error.ts'
import { type Comparison, compareRows, type Row } from './compare-rows.ts'
import { csvRecords } from './csv-records.ts'
import type { FileHeader } from './file-header.ts'
import { type JsonRow, jsonRows } from './json-rows.ts'

/** text: its content from the beginning. isEdited: the hash of its note is not that of its rows. */
export type ReturnedFile = {
  format: 'csv' | 'json'
  header: FileHeader
  note: ExportNote
  isEdited: boolean
  text: AsyncIterable<string>
}

/** note: of the view as it is now. */
export type ComparedFile = Comparison & { note: ExportNote }

const HIDDEN = '\u2022'

/** now: the view as an exported JSON document in the language of the file, with its columns at least. onRow: told of every row. */
export async function compareFile(
  file: ReturnedFile,
  now: AsyncIterable<string>,
  onRow: () => void = () => {},
): Promise<ComparedFile> {
  const { header, isEdited } = file
  const keyAt = header.keys.indexOf('iccid')
  if (keyAt === -1) throw new BrokenFileError({ rule: 'no-iccid' })
  if (file.note.shortened > 0) throw new BrokenFileError({ rule: 'cut', count: file.note.shortened })
  const isAbsent = absentTest(header, keyAt)
  let note: ExportNote | null = null
  const nowRows = cellsOf(
    jsonRows(now, (told) => {
      note = told
    }),
    header,
  )
  const compared = await compareRows({
    keyAt,
    isEdited,
    before: counting(
      // Where somebody has sorted the file, they stand anywhere.
      isEdited ? without(rowsOf(file, keyAt), isAbsent) : cardRows(rowsOf(file, keyAt), isAbsent, () => file.note),
      onRow,
    ),
    after: counting(
      cardRows(nowRows, isAbsent, () => note),
      onRow,
    ),
  })
  // A spreadsheet that shortens an ICCID makes of one card one that is gone and one that is new.
  if (isEdited && compared.shortened > 0) throw new BrokenFileError({ rule: 'shortened', count: compared.shortened })
  if (!note) throw new BrokenFileError({ rule: 'ending' })
  return { ...compared, note }
}

async function* rowsOf({ format, header, text }: ReturnedFile, keyAt: number): AsyncGenerator<Row> {
  const rows =
    format === 'csv'
      ? csvRows(text, header)
      : cellsOf(
          jsonRows(text, () => {}),
          header,
        )
  for await (const row of rows) {
    if (row[keyAt]?.startsWith(HIDDEN)) throw new BrokenFileError({ rule: 'hidden' })
    yield row
  }
}

async function* csvRows(text: AsyncIterable<string>, { keys }: FileHeader): AsyncGenerator<Row> {
  let row = 0
  for await (const record of csvRecords(text)) {
    row += 1
    if (record.length !== keys.length) throw new BrokenFileError({ rule: 'cells', row })
    if (row > 1) yield record.map(undoDefusing)
  }
}

async function* cellsOf(rows: AsyncIterable<JsonRow>, { keys }: FileHeader): AsyncGenerator<Row> {
  let line = 1
  for await (const row of rows) {
    line += 1
    const at = line
    yield keys.map((key) => {
      const cell = row[key]
      if (typeof cell === 'string' || typeof cell === 'number') return String(cell)
      throw new BrokenFileError({ rule: 'row', row: at })
    })
  }
}

/** What a row of a list looks like that no card has: see the writer of exports. */
function absentTest({ language, keys }: FileHeader, keyAt: number): (row: Row) => boolean {
  const { notFound } = FILE_WORDS[language]
  if (keys.length === 1) return ([cell = '']) => cell.endsWith(` (${notFound})`)
  const wordAt = keyAt === 0 ? 1 : 0
  return (row) => row.every((cell, at) => at === keyAt || cell === (at === wordAt ? notFound : ''))
}

/** The last rows are those of the list, as many as the note says: a card may look like one of them. */
async function* cardRows(
  rows: AsyncIterable<Row>,
  isAbsent: (row: Row) => boolean,
  noteOf: () => ExportNote | null,
): AsyncGenerator<Row> {
  let held: Row[] = []
  for await (const row of rows) {
    if (isAbsent(row)) held.push(row)
    else {
      yield* held
      held = []
      yield row
    }
  }
  yield* held.slice(0, Math.max(0, held.length - (noteOf()?.notFound ?? 0)))
}

async function* without(rows: AsyncIterable<Row>, isAbsent: (row: Row) => boolean): AsyncGenerator<Row> {
  for await (const row of rows) if (!isAbsent(row)) yield row
}

async function* counting(rows: AsyncIterable<Row>, onRow: () => void): AsyncGenerator<Row> {
  for await (const row of rows) {
    onRow()
    yield row
  }
}
