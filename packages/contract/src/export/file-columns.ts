/** The columns of an exported file: a field is one column, an amount two: its text and its bytes. */
import type { Card } from '../card/card.ts'
import { isNumberField, maskNumber, maskNumbersIn } from '../card/card-number.ts'
import { parseCardTime, spellCardTime } from '../card/card-time.ts'
import { type CardFieldName, fieldOf, keyOf, vocabOf } from '../card/fields.ts'
import { FILE_WORDS } from '../card/file-words.ts'
import { scaleFlow } from '../card/flow.ts'
import { type Language, labelOf, type Vocab } from '../card/vocab.ts'
import { writtenText } from '../card/written-text.ts'
import { bytesFieldOf, sortValueOf } from '../query/compare.ts'

/** Text stays text in every format; a number may be counted with. '' is no value. */
export type FileCell = string | number

/** key: what the column is called by programs, the same in every language. isId: long digits, which no program may take for a number. */
export type FileColumn = { key: string; heading: string; isId: boolean; cellOf: (card: Card) => FileCell }

/** isMasked: numbers of cards with their last places only, as on a screen that hides them. hasCodes: for programs, beside the word of a code the code itself. People get the columns they see. */
export type FileStyle = { language: Language; hasCodes: boolean; isMasked: boolean }

export function fileColumnsOf(names: readonly CardFieldName[], style: FileStyle): readonly FileColumn[] {
  return names.flatMap((name) => columnsOfField(name, style))
}

function columnsOfField(name: CardFieldName, { language, hasCodes, isMasked }: FileStyle): FileColumn[] {
  const field = fieldOf(name)
  const words = FILE_WORDS[language]
  const column = (cellOf: FileColumn['cellOf'], more?: { key?: string; word: string }): FileColumn => ({
    key: more?.key === undefined ? keyOf(name) : `${keyOf(name)}.${more.key}`,
    heading: more ? `${field[language]} (${more.word})` : field[language],
    isId: field.kind === 'id' || field.kind === 'ids',
    cellOf,
  })
  const bytes = bytesFieldOf(name)
  const vocab = vocabOf(name)
  if (bytes)
    return [
      column((card) => spellAmount(card[bytes], writtenText(card, name) || words.unknown)),
      column((card) => card[bytes] ?? words.unknown, { key: 'bytes', word: words.bytes }),
    ]
  if (vocab) {
    const wordOf = wordsOf(vocab, language)
    const codeOf = (card: Card) => writtenText(card, name)
    const word = column((card) => wordOf(codeOf(card)))
    return hasCodes ? [word, column(codeOf, { key: 'code', word: words.code })] : [word]
  }
  switch (field.kind) {
    case 'percent':
      return [column((card) => spellPercent(card.restPercent) ?? words.unknown, { word: '%' })]
    case 'time':
      return [column((card) => isoTime(writtenText(card, name)))]
    case 'count':
      return [column((card) => numberOf(card, name) ?? writtenText(card, name))]
    default:
      return [column(isMasked ? (card) => maskedText(card, name) : (card) => writtenText(card, name))]
  }
}

/** The word of each code, looked up once: a million cards have the same few. An unknown code stands for itself. */
function wordsOf(vocab: Vocab, language: Language): (code: string) => string {
  const words = new Map(vocab.entries.map((entry) => [entry.code, entry[language]]))
  return (code) => words.get(code) ?? labelOf(vocab, code, language)
}

/** The number of an amount or a count; null when it cannot be read, which is not zero. */
function numberOf(card: Card, name: CardFieldName): number | null {
  const value = sortValueOf(card, name)
  return typeof value === 'number' ? value : null
}

/** Three digits are what a person reads; the bytes beside it are exact. What cannot be read stands as it came. */
function spellAmount(bytes: number | null, raw: string): string {
  if (bytes === null) return raw
  const { amount, unit } = scaleFlow(bytes)
  return `${threeDigits(amount)} ${unit}`
}

/** Counted, not spelled and read again, which takes ten times as long. */
function threeDigits(amount: number): number {
  const size = Math.abs(amount)
  const places = size >= 100 ? 1 : size >= 10 ? 10 : 100
  return (Math.sign(amount) * Math.round(size * places)) / places
}

/** Two places; what is left of something is never rounded up to all nor down to nothing. */
function spellPercent(percent: number | null): number | null {
  if (percent === null) return null
  const rounded = Math.round(percent * 100) / 100
  if (rounded === 0 && percent > 0) return 0.01
  return rounded === 100 && percent < 100 ? 99.99 : rounded
}

/** Real days whatever the month; the others are looked up. */
const COMMON = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])[ T](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/

/** The service's time with its zone: "2026-11-30T23:59:59+08:00". What is no time stands as it came. */
function isoTime(text: string): string {
  return COMMON.test(text) || parseCardTime(text) !== null ? `${text.slice(0, 10)}T${text.slice(11)}+08:00` : text
}

/** An instant in the same spelling. */
export function spellIso(instantMs: number): string {
  return isoTime(spellCardTime(instantMs))
}

/** A remark may quote a number as well. */
function maskedText(card: Card, name: CardFieldName): string {
  return writtenText(card, name, isNumberField(name) ? maskNumber : maskNumbersIn)
}
