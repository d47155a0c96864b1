import { createHash } from 'node:crypto'
import { deriveCard, EMPTY_CARD, ExportNote } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { bytesOf, fileOf } from './testing/file-of.ts'
import { writeJson } from './write-json.ts'

test.each([0, 1, 20])('%i cards are one document, the note behind them', async (count) => {
  const cards = Array.from({ length: count }, (_, at) => deriveCard({ ...EMPTY_CARD, remark: `"${at}"\n` }))
  const { file, columns } = fileOf(cards)
  const text = String(await bytesOf(writeJson(file)))
  const { rows, note, columns: headings } = JSON.parse(text)
  expect(rows).toEqual(cards.map((card) => Object.fromEntries(columns.map(({ key, cellOf }) => [key, cellOf(card)]))))
  expect(headings).toEqual(columns.map(({ key, heading }) => ({ key, heading })))
  const lines = text.split('\n')
  const hashed = lines.slice(1, -3).join('\n')
  expect(ExportNote.parse(note).sha256).toBe(createHash('sha256').update(hashed).digest('hex'))
})
