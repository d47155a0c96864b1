/**
 * CSV as RFC 4180 has it, in UTF-8 with a byte order mark, which Excel needs for Chinese. Every field is quoted: then
 * doubling quotes is all there is to it, and a library that does the same takes longer than everything else together.
 */
import { createHash } from 'node:crypto'
import { type Card, defuseFormula, type FileCell, type FileColumn } from '@linkdeck/contract'
import type { ExportFile } from './export-file.ts'

const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'

/** The note stands beside the file: a row of it among the cards would be read as a card. */
export async function* writeCsv({ columns, rows, finish }: ExportFile): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  const encode = createEncoder()
  const bytesOf = (text: string) => {
    const bytes = encode(text)
    hash.update(bytes)
    return bytes
  }
  yield bytesOf(BYTE_ORDER_MARK + lineOf(columns.map(({ heading }) => heading)))
  for await (const cards of rows.portions) yield bytesOf(linesOf(cards, columns))
  finish({ sha256: hash.digest('hex'), hashed: 'the whole file', shortened: 0 })
}

/** Written where the text before was written, and copied from there: quicker than a buffer made for each. */
function createEncoder(): (text: string) => Uint8Array {
  const encoder = new TextEncoder()
  let room = new Uint8Array()
  return (text) => {
    // What is one place of a text is three bytes at most.
    if (room.length < text.length * 3) room = new Uint8Array(text.length * 3)
    return room.slice(0, encoder.encodeInto(text, room).written)
  }
}

/** Cell by cell onto one text: lists of cells that are joined afterwards take longer. */
function linesOf(cards: readonly Card[], columns: readonly FileColumn[]): string {
  let text = ''
  for (const card of cards) {
    let before = '"'
    for (const { cellOf } of columns) {
      text += before + escapeCell(cellOf(card))
      before = '","'
    }
    text += `"${LINE_END}`
  }
  return text
}

function lineOf(cells: readonly FileCell[]): string {
  return `"${cells.map(escapeCell).join('","')}"${LINE_END}`
}

/** A number is never a formula, whatever its sign. */
function escapeCell(cell: FileCell): FileCell {
  if (typeof cell === 'number') return cell
  const text = defuseFormula(cell)
  return text.includes('"') ? text.replaceAll('"', '""') : text
}
