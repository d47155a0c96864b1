import { buffer } from 'node:stream/consumers'
import { spanOfMangled } from '@linkdeck/contract'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { bytesOf, fileOf } from '../export/testing/file-of.ts'
import { hostileCards } from '../export/testing/hostile-cards.ts'
import { workbookParts } from '../export/workbook-parts.ts'
import { writeXlsx } from '../export/write-xlsx.ts'
import { readXlsx, type XlsxBounds } from './read-xlsx.ts'
import { allOf } from './xml-events.ts'

const BOUNDS: XlsxBounds = { bytes: 64 * 1024 ** 2, rows: 1000, cells: 20_000 }

async function rowsIn(bytes: Uint8Array, bounds = BOUNDS): Promise<string[][]> {
  const { sheets, rowsOf } = await readXlsx(bytes, bounds)
  return allOf(rowsOf(sheets[0] ?? ''))
}

async function writtenByExceljs(fill: (sheet: exceljs.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  fill(workbook.addWorksheet('One'))
  workbook.addWorksheet('Two').addRow(['elsewhere'])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A workbook of one sheet, whatever its XML says. */
function zipped(
  sheet: string,
  more: Readonly<Record<string, string>> = {},
  options: { compress?: boolean } = {},
): Promise<Uint8Array> {
  const path = 'xl/worksheets/sheet1.xml'
  const zip = new ZipFile()
  for (const [name, text] of Object.entries({ ...workbookParts([{ name: 'One', path }]), [path]: sheet, ...more }))
    zip.addBuffer(Buffer.from(text), name, options)
  zip.end()
  return buffer(zip.outputStream)
}

const sheetOf = (rows: string) => `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`

describe('a workbook', () => {
  test('of exceljs is read as text, cell by cell, the first sheet and the second', async () => {
    const bytes = await writtenByExceljs((sheet) => {
      sheet.addRow(['ICCID', 'Number', 'Yes'])
      sheet.addRow(['89860312345678901234', 13_800_000_000, true])
      sheet.addRow([])
      sheet.getCell('D5').value = { richText: [{ text: '8986' }, { font: { bold: true }, text: '03' }] }
      sheet.getCell('A6').value = { formula: '1+1', result: 2 }
    })
    const { sheets, rowsOf } = await readXlsx(bytes, BOUNDS)
    expect(sheets).toEqual(['One', 'Two'])
    expect((await allOf(rowsOf('One'))).filter((row) => row.length > 0)).toEqual([
      ['ICCID', 'Number', 'Yes'],
      ['89860312345678901234', '13800000000', 'TRUE'],
      ['', '', '', '898603'],
      ['2'],
    ])
    expect(await allOf(rowsOf('Two'))).toEqual([['elsewhere']])
  })

  test('that was exported is read as it was written, hostile remarks and signs that XML cannot hold among them', async () => {
    const cards = hostileCards()
    const { file, columns } = fileOf(cards, { names: ['iccid', 'tags', 'remark'] })
    const [headings, ...rows] = await rowsIn(await bytesOf(writeXlsx(file)))
    expect(headings).toEqual(columns.map(({ heading }) => heading))
    const filled = (row: readonly string[]) => columns.map((_, at) => row[at] ?? '')
    expect(rows.map(filled)).toEqual(cards.map((card) => columns.map(({ cellOf }) => String(cellOf(card)))))
  })

  test('with a prefix before every name, and cells that do not say where they stand', async () => {
    const sheet =
      '<x:worksheet xmlns:x="main"><x:sheetData><x:row><x:c t="str"><x:f>A1</x:f><x:v>a</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await rowsIn(await zipped(sheet))).toEqual([['a', '1']])
  })

  test('keeps of a number what a spreadsheet keeps of it: fifteen digits, and no zeros behind fewer', async () => {
    const cell = (value: string) => sheetOf(`<row><c><v>${value}</v></c></row>`)
    const read = async (value: string) => (await rowsIn(await zipped(cell(value))))[0]?.[0]
    expect(await read('89860312345678901234')).toBe('8.98603123456789E+19')
    expect(await read('8.9860312345678897E+19')).toBe('8.98603123456789E+19')
    expect(await read('8.98603E+19')).toBe('8.98603E+19')
    expect(await read('460001234567890')).toBe('460001234567890')
  })

  test('holds within the span of what it kept every number that it can have been', async () => {
    const digits = fc.stringMatching(/^89\d{17,18}$/)
    const samples = fc.sample(digits, 300)
    const asCut = samples.map((number) => number.slice(0, 15).padEnd(number.length, '0'))
    const rows = [...samples, ...asCut].map((number) => `<row><c><v>${Number(number)}</v></c></row>`)
    const read = (await rowsIn(await zipped(sheetOf(rows.join(''))))).map(([text = '']) => spanOfMangled(text))
    const outside = [...samples, ...samples].filter((number, at) => {
      const span = read[at]
      return !span || number < span.from || number > span.to
    })
    expect(outside).toEqual([])
  })
})

describe('a file that is none, or too much of one, is refused with a sentence', () => {
  const refused = (bytes: Uint8Array, bounds = BOUNDS) =>
    rowsIn(bytes, bounds).then(
      () => 'read',
      (error) => error.problem.message,
    )

  test('no ZIP, a ZIP of something else, a part that is cut off, and XML that is none', async () => {
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from('hello'), 'hello.txt')
    zip.end()
    const whole = await zipped(sheetOf('<row><c><v>1</v></c></row>'))
    const broken = Buffer.from(whole)
    broken.fill(0xff, broken.indexOf('xl/workbook.xml') + 40, broken.indexOf('xl/workbook.xml') + 60)
    const flipped = Buffer.from(await zipped(sheetOf('<row><c><v>1</v></c></row>'), {}, { compress: false }))
    flipped.write('2', flipped.indexOf('<v>1') + 3)
    const bad = [
      Buffer.from('ICCID'),
      Buffer.alloc(0),
      await buffer(zip.outputStream),
      whole.subarray(0, -30),
      broken,
      flipped,
      await zipped('<worksheet><sheetData>'),
      await zipped('<!DOCTYPE a [<!ENTITY b "c">]><worksheet><row><c><v>&b;</v></c></row></worksheet>'),
      await zipped(sheetOf('<row><c t="s"><v>7</v></c></row>')),
    ]
    for (const bytes of bad) expect(await refused(bytes)).toContain('cannot be read as an Excel workbook')
  })

  test('what unpacks into more than it may', async () => {
    const spaces = await zipped(sheetOf(' '.repeat(8 * 1024 ** 2)))
    expect(spaces.byteLength).toBeLessThan(20_000)
    expect(await refused(spaces)).toContain('larger than is read here')
    const small = await zipped(sheetOf('<row/>'.repeat(900)))
    expect(await refused(small, { ...BOUNDS, bytes: 1000 })).toContain('larger than is read here')
  })

  test('more rows, more cells, cells far to the right, and a text longer than a cell', async () => {
    expect(await refused(await zipped(sheetOf('<row/>'.repeat(1001))))).toContain('more rows')
    const far = sheetOf('<row><c r="XFD1"><v>1</v></c></row>'.repeat(2))
    expect(await refused(await zipped(far))).toContain('more cells')
    const strings = `<sst>${'<si><t>a</t></si>'.repeat(20_001)}</sst>`
    const relations = workbookParts([{ name: 'One', path: 'xl/worksheets/sheet1.xml' }])['xl/_rels/workbook.xml.rels']
    const shared = {
      'xl/sharedStrings.xml': strings,
      'xl/_rels/workbook.xml.rels': (relations ?? '').replace(
        '</Relationships>',
        '<Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      ),
    }
    expect(await refused(await zipped(sheetOf(''), shared))).toContain('more cells')
    const long = sheetOf(`<row><c t="str"><v>${'1'.repeat(32_768)}</v></c></row>`)
    expect(await refused(await zipped(long))).toContain('more text')
  })
})
