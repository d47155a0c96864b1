/**
 * Where the parts of a text begin and end; what they mean is read elsewhere. Parts stand between spaces:
 *
 *   word   "several words"   key:value   -key:value,"a value, with commas and ""quotes"""
 *
 * Quotes begin where a value begins; inside, a doubled quote is a quote. The colon, commas, quotes and spaces of a
 * Chinese keyboard do the same.
 */

type Span = { from: number; to: number }

export type TextValue = Span & {
  /** Without its quotes. */
  text: string
  isQuoted: boolean
  /** A quote that nothing closes takes all that follows. */
  isOpen: boolean
}

export type TextPart = Span & {
  /** The key as written, without its sign and colon; null: words of the free text. */
  key: (Span & { word: string; isExcluded: boolean }) | null
  /** One at least, empty where nothing is written; of a free word exactly one. */
  values: readonly TextValue[]
}

const SPACE = /\s*/uy
const KEY = /(-?)(\p{L}[\p{L}\p{N}_-]*)[:：]/uy
const UNTIL_SPACE = /\S*/uy
const UNTIL_COMMA = /[^\s,，、]*/uy
const COMMA = /[,，、]/

const CLOSING: Readonly<Record<string, RegExp>> = { '"': /"/g, '“': /[“”]/g, '”': /[“”]/g }

export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = []
  for (let at = endOf(SPACE, text, 0); at < text.length; ) {
    const part = partAt(text, at)
    parts.push(part)
    at = endOf(SPACE, text, part.to)
  }
  return parts
}

function partAt(text: string, from: number): TextPart {
  KEY.lastIndex = from
  const match = KEY.exec(text)
  if (!match) {
    const value = valueAt(text, from, UNTIL_SPACE)
    return { from, to: value.to, key: null, values: [value] }
  }
  const [whole, sign = '', word = ''] = match
  const key = { from, to: from + sign.length + word.length, word, isExcluded: sign !== '' }
  const values = valuesAt(text, from + whole.length)
  return { from, to: values.at(-1)?.to ?? key.to, key, values }
}

function valuesAt(text: string, from: number): readonly TextValue[] {
  const values = [valueAt(text, from, UNTIL_COMMA)]
  for (let at = values[0]?.to ?? from; COMMA.test(text.charAt(at)); ) {
    const value = valueAt(text, at + 1, UNTIL_COMMA)
    values.push(value)
    at = value.to
  }
  return values
}

function valueAt(text: string, from: number, until: RegExp): TextValue {
  const closing = CLOSING[text.charAt(from)]
  if (!closing) {
    const to = endOf(until, text, from)
    return { from, to, text: text.slice(from, to), isQuoted: false, isOpen: false }
  }
  const { inner, end } = quotedAt(text, from + 1, closing)
  if (end === null) return { from, to: text.length, text: inner, isQuoted: true, isOpen: true }
  const to = endOf(until, text, end)
  return { from, to, text: inner + text.slice(end, to), isQuoted: true, isOpen: false }
}

/** What stands in quotes, and where the text goes on behind them; null where they never close. */
function quotedAt(text: string, from: number, closing: RegExp): { inner: string; end: number | null } {
  let inner = ''
  for (let at = from; ; ) {
    closing.lastIndex = at
    const quote = closing.exec(text)
    if (!quote) return { inner: inner + text.slice(at), end: null }
    inner += text.slice(at, quote.index)
    if (text.charAt(quote.index + 1) !== quote[0]) return { inner, end: quote.index + 1 }
    inner += quote[0]
    at = quote.index + 2
  }
}

function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  sticky.exec(text)
  return sticky.lastIndex
}

/** A value as it has to be written among others. */
export function spellTextValue(value: string): string {
  return /[\s,，、]|^["“”]/.test(value) ? quoteText(value) : value
}

/** A free text as it has to be written: in quotes where it could be taken for anything else. ">" begins a command. */
export function spellFreeText(text: string): string {
  const isPlain = text.split(' ').every((word) => word !== '' && !/\s|^["“”>-]/.test(word) && !startsWithKey(word))
  return isPlain ? text : quoteText(text)
}

function startsWithKey(word: string): boolean {
  KEY.lastIndex = 0
  return KEY.test(word)
}

export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
