/** For tests: cards as a file of a format. */
import {
  CARD_FIELD_NAMES,
  type Card,
  type CardFieldName,
  type ExportNote,
  fileColumnsOf,
  type Language,
} from '@linkdeck/contract'
import type { ExportFile } from '../export-file.ts'

type Options = { names?: readonly CardFieldName[]; language?: Language; portion?: number }

export function fileOf(
  cards: readonly Card[],
  { names = CARD_FIELD_NAMES, language = 'en', portion = 7 }: Options = {},
) {
  const notes: ExportNote[] = []
  const columns = fileColumnsOf(names, { language, hasCodes: false, isMasked: false })
  const file: ExportFile = {
    columns,
    language,
    rows: { total: cards.length, portions: portionsOf(cards, portion) },
    finish: (end) => {
      const note = { ...NOTE, ...end, rows: cards.length, columns: columns.map(({ key }) => key) }
      notes.push(note)
      return note
    },
  }
  return { file, columns, notes }
}

async function* portionsOf(cards: readonly Card[], size: number): AsyncGenerator<readonly Card[]> {
  for (let at = 0; at < cards.length; at += size) yield cards.slice(at, at + size)
}

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

const NOTE: ExportNote = {
  address: 'http://127.0.0.1:8787/?q==1%2B1',
  pinned: 'http://127.0.0.1:8787/?q==1%2B1',
  filters: 'Text: =1+1',
  sort: 'ICCID',
  asOf: '2026-11-24T08:00:00+08:00',
  writtenAt: '2026-11-24T09:00:00+08:00',
  coverage: { known: 3, expected: 3, uncertain: 0, complete: true },
  rows: 0,
  columns: [],
  shortened: 0,
  notFound: 0,
  sha256: '',
  hashed: '',
  version: '1.2.3',
}
