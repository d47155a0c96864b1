import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRecords } from './csv-records.ts'
import { chunksOf } from './testing/chunks-of.ts'

async function read(text: string, size = 3): Promise<(readonly string[])[]> {
  const records: (readonly string[])[] = []
  for await (const record of csvRecords(chunksOf(text, size))) records.push(record)
  return records
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

test('what is written with quotes is read back, wherever the text is cut into chunks', async () => {
  const cell = fc.oneof(fc.constantFrom('', '"', ',', '\r\n', '\n', '"",""', "'=1"), fc.string({ unit: 'grapheme' }))
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
      const text = rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
      expect(await read(text, size)).toEqual(rows)
    }),
  )
})

test.each([
  ['without quotes', 'a,b\nc,d\n'],
  ['without a last line end', 'a,b\r\nc,d'],
  ['with the line ends of old programs', 'a,b\rc,d\r'],
  ['with an empty line at its end', 'a,b\n"c",d\n\n'],
])('a file %s is read', async (_, text) => {
  expect(await read(text)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test.each([
  ['a quote that nobody closed', '"a","b"\r\n"c","d', { rule: 'quotes', row: 2 }],
  ['text behind a quote', '"a"b,"c"\r\n', { rule: 'quotes', row: 1 }],
  ['a cell that is longer than any', `"a"\r\n"${'x'.repeat(1_100_000)}`, { rule: 'long', row: 2 }],
])('%s is said, with its row', async (_, text, fault) => {
  await expect(read(text, 100_000)).rejects.toMatchObject({ fault })
})
