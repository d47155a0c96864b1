/** What of a text stands under the caret: what a suggestion is for, and what it replaces. */
import { type FieldName, fieldOfWord, partsOf, slugOf, type TextPart } from '@linkdeck/contract'

type Span = { from: number; to: number }

export type Place = Span & {
  /** What stands there now, without quotes and sign. */
  typed: string
  /** '-' before what is excluded, and before a column that sorts from high to low. */
  sign: '' | '-'
  /** The whole part around it; of no length between parts. */
  part: Span
} & (
    | { kind: 'word' | 'missing' | 'column' }
    /** others: the values of the same list. */
    | { kind: 'value'; name: FieldName; others: readonly string[] }
  )

export function placeOf(text: string, caret: number): Place {
  const part = partsOf(text).find(({ from, to }) => from <= caret && caret <= to)
  if (!part) return { kind: 'word', from: caret, to: caret, typed: '', sign: '', part: { from: caret, to: caret } }
  return part.key && caret > part.key.to ? placeOfValue(part, part.key, caret) : placeOfWord(part)
}

function placeOfWord(part: TextPart): Place {
  const { key, values, from } = part
  if (key) return { kind: 'word', from, to: key.to + 1, typed: key.word, sign: key.isExcluded ? '-' : '', part }
  const [{ to, text, isQuoted } = { to: from, text: '', isQuoted: false }] = values
  const isExcluded = !isQuoted && text.startsWith('-')
  return { kind: 'word', from, to, typed: isExcluded ? text.slice(1) : text, sign: isExcluded ? '-' : '', part }
}

function placeOfValue(part: TextPart, key: NonNullable<TextPart['key']>, caret: number): Place {
  const value = part.values.find(({ to }) => caret <= to)
  const name = fieldOfWord(key.word)
  const slug = slugOf(key.word)
  if (!value || (!name && slug !== 'no' && slug !== 'sort')) return placeOfWord(part)
  const { from, to, text } = value
  if (slug === 'sort') {
    const isDescending = text.startsWith('-')
    const typed = isDescending ? text.slice(1) : text
    return { kind: 'column', from, to, typed, sign: isDescending ? '-' : '', part }
  }
  if (!name) return { kind: 'missing', from, to, typed: text, sign: '', part }
  const others = part.values.filter((other) => other !== value).map((other) => other.text)
  return { kind: 'value', name, others, from, to, typed: text, sign: key.isExcluded ? '-' : '', part }
}
