/** A workbook that Linkdeck has exported, as the JSON document of the same rows and the same note. */
import { createHash } from 'node:crypto'
import { type FileHeader, noteOfLines, readHeader } from '@linkdeck/contract'
import { readXlsx, type Workbook, type XlsxBounds } from '../lists/read-xlsx.ts'
import { allOf } from '../lists/xml-events.ts'

/** What the bytes of a request may unpack to: the sheets of an export are pressed to a tenth. */
const BOUNDS: XlsxBounds = { bytes: 128 * 1024 ** 2, rows: 1_048_576, cells: 5_000_000 }

/**
 * null: the workbook is none of ours. Its hash is of XML that the document does not have: where that is right, the
 * document has the right one of its own rows, and else none that is.
 */
export async function workbookDocument(bytes: Uint8Array): Promise<string | null> {
  const workbook = await readXlsx(bytes, BOUNDS)
  const [first, about, ...more] = workbook.sheets
  if (first === undefined || about === undefined) return null
  const headings = await headingsOf(workbook, first)
  const header = readHeader(headings)
  const note = header && noteOfLines(await allOf(workbook.rowsOf(about)), header.language)
  if (!header || !note) return null
  const sheets = [first, ...more]
  const rows = (await rowsOf(workbook, sheets, header)).join(',\n')
  const isAsExported = (await hashOf(workbook, sheets)) === note.sha256
  const told = isAsExported ? { ...note, sha256: createHash('sha256').update(rows).digest('hex') } : note
  const columns = header.keys.map((key, at) => ({ key, heading: headings[at] }))
  return `{"columns":${JSON.stringify(columns)},"rows":[\n${rows}\n],\n"note":${JSON.stringify(told)}}\n`
}

async function headingsOf({ rowsOf }: Workbook, sheet: string): Promise<readonly string[]> {
  for await (const row of rowsOf(sheet)) return row
  return []
}

/** Each sheet begins with the headings. A cell beyond them is in no column. */
async function rowsOf(workbook: Workbook, sheets: readonly string[], { keys }: FileHeader): Promise<string[]> {
  const lines: string[] = []
  for (const sheet of sheets) {
    let isHeading = true
    for await (const row of workbook.rowsOf(sheet)) {
      if (!isHeading) lines.push(JSON.stringify(Object.fromEntries(keys.map((key, at) => [key, row[at] ?? '']))))
      isHeading = false
    }
  }
  return lines
}

async function hashOf({ xmlOf }: Workbook, sheets: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const sheet of sheets) for await (const text of xmlOf(sheet)) hash.update(text)
  return hash.digest('hex')
}
