import { createHash } from 'node:crypto'
import { defuseFormula, deriveCard, EMPTY_CARD } from '@linkdeck/contract'
import { arbitraryCard, HOSTILE_TEXTS } from '@linkdeck/contract/testing'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, fileOf } from './testing/file-of.ts'
import { writeCsv } from './write-csv.ts'

test('any cards are read back by another program as they were shown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryCard, { maxLength: 30 }), async (cards) => {
      const { file, columns } = fileOf(cards)
      const [headings, ...rows] = parse(await bytesOf(writeCsv(file)), { bom: true, relax_quotes: false })
      expect(headings).toEqual(columns.map(({ heading }) => heading))
      expect(rows).toEqual(cards.map((card) => columns.map(({ cellOf }) => shown(cellOf(card)))))
    }),
    { numRuns: 200 },
  )
})

function shown(cell: string | number): string {
  return typeof cell === 'number' ? String(cell) : defuseFormula(cell)
}

test('the file starts with the mark that Excel needs, quotes every field and ends every line as the standard says', async () => {
  const card = deriveCard({ ...EMPTY_CARD, iccid: '89860318300000000001', remark: 'a "b", c' })
  const text = String(await bytesOf(writeCsv(fileOf([card], { names: ['iccid', 'remark'] }).file)))
  expect(text).toBe('\ufeff"ICCID","Remark"\r\n"89860318300000000001","a ""b"", c"\r\n')
})

test('no remark and no tag starts a formula', async () => {
  const cards = HOSTILE_TEXTS.map((text) =>
    deriveCard({ ...EMPTY_CARD, remark: text, tags: [{ id: null, name: text }] }),
  )
  const rows: string[][] = parse(await bytesOf(writeCsv(fileOf(cards, { names: ['remark', 'tags'] }).file)), {
    bom: true,
    from: 2,
  })
  for (const cell of rows.flat()) expect(cell.normalize('NFKC')).not.toMatch(/^\s*[=+\-@]/)
  expect(rows.map(([remark]) => remark?.slice(1))).toEqual(HOSTILE_TEXTS)
})

test('a negative number is a number', async () => {
  const card = deriveCard({ ...EMPTY_CARD, periodRestFlow: '-5MB' })
  const text = String(await bytesOf(writeCsv(fileOf([card], { names: ['periodRestFlow'] }).file)))
  expect(text).toContain('"\'-5 MB","-5242880"')
})

test('the note holds the hash of the file', async () => {
  const { file, notes } = fileOf([deriveCard(EMPTY_CARD)])
  const bytes = await bytesOf(writeCsv(file))
  expect(notes).toMatchObject([{ sha256: createHash('sha256').update(bytes).digest('hex'), shortened: 0 }])
})
