/** An XLSX workbook: the rows, the note as second sheet, and more sheets of rows where one cannot hold them. */
import { createHash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { FILE_WORDS, linesOfNote } from '@linkdeck/contract'
import { ZipFile } from 'yazl'
import type { ExportFile } from './export-file.ts'
import { takeRows } from './file-rows.ts'
import { MOST_SHEET_ROWS, sheetXml, tableXml } from './sheet-xml.ts'
import { type Sheet, workbookParts } from './workbook-parts.ts'

/** The quickest pressing that still gives a seventh of the XML, off the event loop. */
const PRESSING = { compressionLevel: 2 }

export function writeXlsx(file: ExportFile): AsyncGenerator<Uint8Array> {
  return writeSheets(file, MOST_SHEET_ROWS - 1)
}

/** cardsASheet: without the heading. */
export async function* writeSheets(file: ExportFile, cardsASheet: number): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream.pipe(new PassThrough())
  const open: Readable[] = []
  const addStream = (path: string, bytes: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>) =>
    zip.addReadStreamLazy(path, PRESSING, (take) => {
      const stream = Readable.from(bytes(), { objectMode: false })
      // The library leaves what fails in its sources to whoever opened them.
      stream.on('error', (error) => output.destroy(error))
      open.push(stream)
      take(null, stream)
    })
  zip.on('error', (error: Error) => output.destroy(error))

  const { sheets, noteSheet } = planSheets(file, cardsASheet)
  const hash = createHash('sha256')
  const rows = takeRows(file.rows)
  let shortened = 0
  for (const { path } of sheets)
    addStream(path, async function* () {
      const sheet = sheetXml(file.columns, () => {
        shortened += 1
      })
      for await (const text of sheetTexts(sheet, rows(cardsASheet))) {
        const bytes = Buffer.from(text)
        hash.update(bytes)
        yield bytes
      }
    })
  addStream(noteSheet.path, () => {
    const hashed = 'the sheets of cards as they stand in the package, one after another'
    const note = file.finish({ sha256: hash.digest('hex'), hashed, shortened })
    return [Buffer.from(tableXml(linesOfNote(note, file.language)))]
  })
  const [first, ...more] = sheets
  const tabs = first ? [first, noteSheet, ...more] : [noteSheet]
  for (const [path, text] of Object.entries(workbookParts(tabs))) addStream(path, () => [Buffer.from(text)])
  zip.end()
  try {
    for await (const chunk of output) yield chunk
  } finally {
    for (const stream of open) stream.destroy()
  }
}

async function* sheetTexts(
  sheet: ReturnType<typeof sheetXml>,
  portions: ReturnType<ReturnType<typeof takeRows>>,
): AsyncGenerator<string> {
  yield sheet.begin()
  for await (const cards of portions) yield sheet.rowsOf(cards)
  yield sheet.end()
}

/** A view without a card is one sheet of headings. The note is the second sheet, by its tab and by its name in the file. */
function planSheets({ rows, language }: ExportFile, cardsASheet: number): { sheets: Sheet[]; noteSheet: Sheet } {
  const { cards, about } = FILE_WORDS[language]
  const pathOf = (number: number) => `xl/worksheets/sheet${number}.xml`
  const count = Math.max(1, Math.ceil(rows.total / cardsASheet))
  const more = Array.from({ length: count - 1 }, (_, at) => ({ name: `${cards} ${at + 2}`, path: pathOf(at + 3) }))
  return { sheets: [{ name: cards, path: pathOf(1) }, ...more], noteSheet: { name: about, path: pathOf(2) } }
}
