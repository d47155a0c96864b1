/**
 * Which runs of three characters a text has, in 128 bits. A text that lacks a bit of what is looked for cannot hold it:
 * most cards are passed over by a few whole numbers, and only the rest are looked through.
 */
import { column, type Sql, sql } from '@linkdeck/engine'

const WORDS = 4
const RUN = 3

export const SIGNATURE_COLUMNS: readonly string[] = Array.from({ length: WORDS }, (_, at) => `ids_${at}`)

/** In the order of SIGNATURE_COLUMNS, each of 32 bits. */
export function signatureOf(text: string): number[] {
  const words = Array.from({ length: WORDS }, () => 0)
  for (let at = 0; at + RUN <= text.length; at += 1) {
    const bit = bitOf(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2))
    words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  return words
}

/** The top seven bits of a product with the golden ratio: neighbours in value lie far apart. */
function bitOf(first: number, second: number, third: number): number {
  return Math.imul(first * 961 + second * 31 + third, 0x9e3779b1) >>> 25
}

/** What holds for every row whose ids contain the text, and for few others. */
export function mayContain(text: string): Sql[] {
  return signatureOf(text).flatMap((bits, at) => {
    if (bits === 0) return []
    const mask = sql`CAST(${bits} AS INTEGER)`
    return sql`c.${column(SIGNATURE_COLUMNS[at] ?? '')} & ${mask} = ${mask}`
  })
}
