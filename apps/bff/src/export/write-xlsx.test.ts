import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { inflateRawSync } from 'node:zlib'
import { type Card, deriveCard, EMPTY_CARD } from '@linkdeck/contract'
import { arbitraryCard, HOSTILE_TEXTS } from '@linkdeck/contract/testing'
import { ValueType, Workbook, type Worksheet } from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, fileOf } from './testing/file-of.ts'
import { writeSheets, writeXlsx } from './write-xlsx.ts'

async function open(chunks: AsyncIterable<Uint8Array>): Promise<Workbook> {
  const workbook = new Workbook()
  await workbook.xlsx.read(Readable.from([await bytesOf(chunks)]))
  return workbook
}

function cellsOf(sheet: Worksheet | undefined, width: number): (string | number)[][] {
  const rows: (string | number)[][] = []
  sheet?.eachRow({ includeEmpty: true }, (row) => {
    rows.push(Array.from({ length: width }, (_, at) => textOrNumber(row.getCell(at + 1).value)))
  })
  return rows
}

/** The other program gives back the escapes of the format as they stand in the file. */
function textOrNumber(value: unknown): string | number {
  if (typeof value === 'number') return value
  const text = typeof value === 'string' ? value : ''
  return text.replaceAll(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

test('any cards are read back by another program, text as text and numbers as numbers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryCard, { minLength: 1, maxLength: 20 }), async (cards) => {
      const { file, columns } = fileOf(cards)
      const [headings, ...rows] = cellsOf((await open(writeXlsx(file))).worksheets[0], columns.length)
      expect(headings).toEqual(columns.map(({ heading }) => heading))
      expect(rows).toEqual(cards.map((card) => columns.map(({ cellOf }) => cellOf(card))))
    }),
    { numRuns: 60 },
  )
})

test('no cell is a formula, whatever the remarks and tags say', async () => {
  const cards = HOSTILE_TEXTS.map((text) =>
    deriveCard({ ...EMPTY_CARD, iccid: text, remark: text, tags: [{ id: null, name: text }] }),
  )
  const workbook = await open(writeXlsx(fileOf(cards).file))
  const types = new Set<ValueType>()
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        types.add(cell.type)
      }),
    )
  expect([...types].sort()).toEqual(
    [ValueType.Null, ValueType.Number, ValueType.String].filter((type) => types.has(type)),
  )
  const [, ...rows] = cellsOf(workbook.worksheets[0], 1)
  expect(rows.flat()).toEqual(HOSTILE_TEXTS)
})

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => deriveCard({ ...EMPTY_CARD, iccid: String(89860318300000n + BigInt(at)) }))
const iccids = (cards: readonly Card[]) => cards.map(({ iccid }) => [iccid])

test('the note is the second sheet', async () => {
  const { worksheets } = await open(writeXlsx(fileOf(numbered(3), { language: 'zh' }).file))
  expect(worksheets.map(({ name }) => name)).toEqual(['卡片', '文件说明'])
  expect(cellsOf(worksheets[1], 2)).toContainEqual(['筛选条件', 'Text: =1+1'])
  expect(cellsOf(worksheets[1], 2)).toContainEqual(['卡片行数', 3])
})

test('what one sheet cannot hold goes on in the next, with its headings', async () => {
  const cards = numbered(25)
  const { worksheets } = await open(writeSheets(fileOf(cards, { names: ['iccid'] }).file, 10))
  expect(worksheets.map(({ name }) => name)).toEqual(['Cards', 'About this file', 'Cards 2', 'Cards 3'])
  const pages = worksheets.filter((_, at) => at !== 1).map((sheet) => cellsOf(sheet, 1))
  expect(pages.map(([heading]) => heading)).toEqual([['ICCID'], ['ICCID'], ['ICCID']])
  expect(pages.flatMap(([, ...rows]) => rows)).toEqual(iccids(cards))
  expect(pages.map((rows) => rows.length)).toEqual([11, 11, 6])
})

test('a view without a card is a sheet of headings', async () => {
  const { worksheets } = await open(writeXlsx(fileOf([], { names: ['iccid'] }).file))
  expect(worksheets.map((sheet) => cellsOf(sheet, 1).length > 0)).toEqual([true, true])
  expect(cellsOf(worksheets[0], 1)).toEqual([['ICCID']])
})

test('a text longer than a cell can hold is cut and counted', async () => {
  const { file, notes } = fileOf([deriveCard({ ...EMPTY_CARD, remark: 'x'.repeat(40_000) })], { names: ['remark'] })
  const { worksheets } = await open(writeXlsx(file))
  expect(String(cellsOf(worksheets[0], 1)[1]?.[0])).toHaveLength(32_767)
  expect(notes).toMatchObject([{ shortened: 1 }])
})

test('the note holds the hash of the rows as they stand in the file', async () => {
  const { file, notes } = fileOf(numbered(30))
  const bytes = await bytesOf(writeXlsx(file))
  expect(notes[0]?.sha256).toBe(createHash('sha256').update(firstPart(bytes)).digest('hex'))
})

/** The first part of a package: its local header says how long its name is, and pressed bytes end by themselves. */
function firstPart(bytes: Buffer): Buffer {
  const start = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)
  return inflateRawSync(bytes.subarray(start))
}
