/** Reads the identifiers of cards out of whatever was pasted: a column of a sheet, a mail, a chat, a CSV file. */
import { type Span, spanOfMangled } from './mangled.ts'

export type IdentifierKind = 'iccid' | 'imsi' | 'msisdn'

/** One identifier of a list, at the place where it stands first. */
export type ListedIdentifier = {
  /** As it was written. */
  given: string
  /** How often it stands in the list. */
  times: number
  /** What cards are compared with; null where only a span survives. */
  value: string | null
  /** What it can be by its shape: fifteen digits are an IMSI as well as a number. */
  kinds: readonly IdentifierKind[]
  /** Where the number lay if a spreadsheet shortened it; null when nothing looks like it. */
  span: Span | null
}

/** total: identifiers, each as often as it stands there. unread: words that are none, as often as they stand there. */
export type ReadIdentifiers = { listed: readonly ListedIdentifier[]; total: number; unread: readonly string[] }

export const MOST_LISTED = 100_000

/** Spaces, commas and semicolons of any keyboard, quotes, the apostrophe and the ="…" by which sheets keep a number text. */
const BETWEEN = /[\s,;|、"'`‘’“”=()[\]{}<>\u200b\ufeff]+/u
/** 8,98603E+19: the decimal comma of half of Europe stands inside a number, not between two. */
const DECIMAL_COMMA = /\b(\d{1,3}),(\d+E\+?\d{2})\b/gi

/** Pauses between portions, for whoever has others to answer meanwhile. */
export function* readIdentifiers(text: string): Generator<void, ReadIdentifiers> {
  const listed = new Map<string, ListedIdentifier>()
  const unread: string[] = []
  let total = 0
  for (const portion of portionsOf(text)) {
    for (const given of wordsOf(portion)) {
      const read = readIdentifier(given)
      if (!read) {
        unread.push(given)
        continue
      }
      total += 1
      const key = read.value ?? given.toUpperCase()
      const known = listed.get(key)
      if (known) known.times += 1
      else listed.set(key, read)
    }
    yield
  }
  return { listed: [...listed.values()], total, unread }
}

/** Ends of portions, where no identifier and no number with a comma goes on. */
const PORTION = 64 * 1024
const END = /[\s;|]/g

function* portionsOf(text: string): Generator<string> {
  let from = 0
  while (from < text.length) {
    END.lastIndex = from + PORTION
    const end = END.lastIndex < text.length ? (END.exec(text)?.index ?? text.length) : text.length
    yield text.slice(from, end)
    from = end
  }
}

function wordsOf(text: string): string[] {
  const words = text.normalize('NFKC').replaceAll(DECIMAL_COMMA, '$1.$2').split(BETWEEN)
  return words.filter((word) => word !== '')
}

function readIdentifier(given: string): ListedIdentifier | null {
  const token = bare(given.toUpperCase())
  const span = spanOfMangled(token)
  const isWritten = /^[0-9A-F]+$/.test(token) && kindsOf(token).length > 0
  const kinds = kindsOf(isWritten ? token : (span?.from ?? token))
  return kinds.length === 0 ? null : { given, times: 1, value: isWritten ? token : null, kinds, span }
}

/** Without the country code in front of a number, and without the ".0" of a program that took it for an amount. */
function bare(token: string): string {
  const number = token.replace(/^(?:\+|00)86(?=\d{11,13}$)|^\+(?=\d{11,15}$)/, '')
  return number.replace(/^(\d{11,15})\.0+$/, '$1')
}

/** Some issuers number regions by letters; the first digits of an ICCID, industry and country, are digits. */
function kindsOf(token: string): readonly IdentifierKind[] {
  if (/^\d{4}[0-9A-F]{15,16}$/.test(token)) return ['iccid']
  if (/^\d{15}$/.test(token)) return ['imsi', 'msisdn']
  return /^\d{11,14}$/.test(token) ? ['msisdn'] : []
}
