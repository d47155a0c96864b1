/** A made fleet as plain typed arrays, one a field: the least that any store could do. */
import { type Card, type FieldName, rangeValueOf, searchTextOf, valuesOf } from '@linkdeck/contract'
import { madeCard } from '@linkdeck/fleet-index/made-card'
import { COUNTED, HISTOGRAMS, NUMBERS, numberOf, RANGED_APART, stepOf } from '../asked-fields.ts'

/** Cards hold the number of an entry: what some card has there, and one card that has it. */
export type CodeColumn = { codes: Int32Array; entries: Entry[] }
export type Entry = { values: readonly string[]; example: Card }

export type Columns = {
  cards: number
  codes: ReadonlyMap<FieldName, CodeColumn>
  /** What a field is sorted by; NaN where a card has no value. */
  keys: ReadonlyMap<FieldName, Float64Array>
  /** What the ends of a range are compared with. */
  ranges: ReadonlyMap<FieldName, Float64Array>
  /** The step of a histogram, and 255 for none. */
  steps: ReadonlyMap<FieldName, Uint8Array>
  /** Everything that free text looks at, card after card; it begins with the ICCID and a line break. */
  text: Buffer
  /** Where the text of each card starts, and behind the last one its end. */
  starts: Uint32Array
}

/** No made card has more text. */
const MOST_TEXT = 200
export const NO_STEP = 255

export function readColumns(cards: number): Columns {
  const numbers = (names: readonly FieldName[]) => new Map(names.map((name) => [name, new Float64Array(cards)]))
  const codes = new Map(COUNTED.map((name) => [name, createCodes(cards)]))
  const keys = numbers(NUMBERS)
  const apart = numbers(RANGED_APART)
  const steps = new Map(HISTOGRAMS.map((name) => [name, new Uint8Array(cards)]))
  const text = Buffer.allocUnsafe(cards * MOST_TEXT)
  const starts = new Uint32Array(cards + 1)
  for (let at = 0; at < cards; at += 1) {
    const { card } = madeCard(at)
    for (const [name, column] of codes) column.put(at, card, valuesOf(card, name))
    for (const [name, column] of keys) column[at] = numberOf(card, name) ?? Number.NaN
    for (const [name, column] of apart) column[at] = rangeValueOf(card, name) ?? Number.NaN
    for (const [name, column] of steps) column[at] = stepAt(card, name)
    const { ids, words } = searchTextOf(card)
    const start = starts[at] ?? 0
    starts[at + 1] = start + text.write(`${ids}\n${words}\n`, start, 'latin1')
  }
  return { cards, codes, keys, ranges: new Map([...keys, ...apart]), steps, text, starts }
}

function stepAt(card: Card, name: FieldName): number {
  const value = rangeValueOf(card, name)
  return value === null ? NO_STEP : stepOf(name, value)
}

function createCodes(cards: number): CodeColumn & { put: (at: number, card: Card, values: readonly string[]) => void } {
  const codes = new Int32Array(cards)
  const entries: Entry[] = []
  const known = new Map<string, number>()
  return {
    codes,
    entries,
    put: (at, example, values) => {
      const key = values.join('\n')
      const code = known.get(key) ?? entries.push({ values, example }) - 1
      known.set(key, code)
      codes[at] = code
    },
  }
}

/** The card whose text holds this place. */
export function cardAt({ starts, cards }: Columns, place: number): number {
  let low = 0
  let high = cards - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

export function iccidOf({ text, starts }: Columns, card: number): string {
  const start = starts[card] ?? 0
  return text.toString('latin1', start, text.indexOf('\n', start))
}
