/** JSON for programs: one document, one line a card, the note behind the rows it is about. */
import { createHash } from 'node:crypto'
import type { Card, FileColumn } from '@linkdeck/contract'
import type { ExportFile } from './export-file.ts'

export async function* writeJson({ columns, rows, finish }: ExportFile): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  const headings = columns.map(({ key, heading }) => ({ key, heading }))
  yield Buffer.from(`{"columns":${JSON.stringify(headings)},"rows":[\n`)
  let separator = ''
  for await (const cards of rows.portions) {
    const bytes = Buffer.from(separator + cards.map((card) => lineOf(card, columns)).join(',\n'))
    hash.update(bytes)
    yield bytes
    separator = ',\n'
  }
  const note = finish({
    sha256: hash.digest('hex'),
    hashed: 'the lines of the rows, without the break after the last one',
    shortened: 0,
  })
  yield Buffer.from(`\n],\n"note":${JSON.stringify(note)}}\n`)
}

function lineOf(card: Card, columns: readonly FileColumn[]): string {
  return JSON.stringify(Object.fromEntries(columns.map(({ key, cellOf }) => [key, cellOf(card)])))
}
