import { createHash } from 'node:crypto'
import {
  compareFile,
  deriveCard,
  EMPTY_CARD,
  type ExportNote,
  headingsOfJson,
  type Language,
  noteOfLine,
  readHeader,
} from '@linkdeck/contract'
import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { bytesOf, fileOf } from './testing/file-of.ts'
import { anyCards } from './testing/hostile-cards.ts'
import { workbookDocument } from './workbook-document.ts'
import { writeJson } from './write-json.ts'
import { writeSheets } from './write-xlsx.ts'

const CARDS = anyCards(200)

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

/** As the page reads it, and whether its hash is right. */
function read(document: string) {
  const [head = '', ...lines] = document.trimEnd().split('\n')
  const header = readHeader(headingsOfJson(head) ?? [])
  const note = noteOfLine(lines.at(-1) ?? '')
  if (!header || !note) throw new Error('no document of ours')
  const rows = lines.slice(0, -2).join('\n')
  return { header, note, isEdited: createHash('sha256').update(rows).digest('hex') !== note.sha256 }
}

async function exportedAs(language: Language, { cards = CARDS, cardsASheet = 1000 } = {}) {
  const { file, notes } = fileOf(cards, { language })
  const bytes = await bytesOf(writeSheets(file, cardsASheet))
  return { bytes, note: notes[0] as ExportNote | undefined }
}

async function compare(document: string, language: Language, cards = CARDS) {
  const view = new TextDecoder().decode(await bytesOf(writeJson(fileOf(cards, { language }).file)))
  return compareFile({ format: 'json', text: once(document), ...read(document) }, once(view))
}

async function savedAnew(bytes: Uint8Array, change: (workbook: exceljs.Workbook) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes).buffer)
  change(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

test.each([
  ['en', 1000],
  ['zh', 1000],
  ['en', 70],
] as const)('a workbook in %s, with %d cards a sheet, says what it was written from', async (language, cardsASheet) => {
  const { bytes, note } = await exportedAs(language, { cardsASheet })
  const document = (await workbookDocument(bytes)) ?? ''
  const { isEdited, note: told } = read(document)
  expect(isEdited).toBe(false)
  expect({ ...told, sha256: '' }).toEqual({ ...note, sha256: '' })
  expect(await compare(document, language)).toMatchObject({ gone: 0, new: 0, changed: 0, same: CARDS.length })
})

test('a workbook that another program has saved is edited, and has its changed cell', async () => {
  const cards = [1, 2, 3].map((at) => deriveCard({ ...EMPTY_CARD, iccid: `8986001234567890000${at}`, status: '30' }))
  const { bytes } = await exportedAs('en', { cards })
  const saved = await savedAnew(bytes, (workbook) => write(workbook, 'Cards', ['B2', 'In good use']))
  const document = (await workbookDocument(saved)) ?? ''
  expect(read(document).isEdited).toBe(true)
  expect(await compare(document, 'en', cards)).toMatchObject({ gone: 0, new: 0, changed: 1, same: 2 })
})

test.each<[string, (workbook: exceljs.Workbook) => void]>([
  ['without its note', (workbook) => workbook.removeWorksheet('About this file')],
  ['with other headings', (workbook) => write(workbook, 'Cards', ['A1', 'City'])],
  ['with another note', (workbook) => write(workbook, 'About this file', ['A1', 'Address'])],
])('a workbook %s is none of ours', async (_, change) => {
  const { bytes } = await exportedAs('en')
  expect((await workbookDocument(await savedAnew(bytes, change))) === null).toBe(true)
})

function write(workbook: exceljs.Workbook, sheet: string, [place, text]: readonly [string, string]): void {
  const cell = workbook.getWorksheet(sheet)?.getCell(place)
  if (cell) cell.value = text
}
