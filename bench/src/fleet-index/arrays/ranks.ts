/** What cards are sorted by, as a number a card: smaller comes first, in the direction that is asked for. */
import { compareText, type FieldName, type SortKey } from '@linkdeck/contract'
import { type Columns, iccidOf } from './columns.ts'

export type Ranks = (key: SortKey) => Float64Array

/** Cards without a value come last both ways. */
const LAST = Number.POSITIVE_INFINITY

/** Made when a field is first sorted by, and kept, as a store keeps an index. */
export function createRanks(columns: Columns): Ranks {
  const made = new Map<string, Float64Array>()
  return ({ name, descending }) => {
    const key = `${name} ${descending}`
    const ranks = made.get(key) ?? directed(numbersOf(columns, name), descending)
    made.set(key, ranks)
    return ranks
  }
}

function directed(numbers: Float64Array, descending: boolean): Float64Array {
  return numbers.map((number) => {
    if (Number.isNaN(number)) return LAST
    return descending ? -number : number
  })
}

function numbersOf(columns: Columns, name: FieldName): Float64Array {
  return columns.keys.get(name) ?? (name === 'iccid' ? placesOfIccids(columns) : placesOfCodes(columns, name))
}

function placesOfIccids(columns: Columns): Float64Array {
  const iccids = Array.from({ length: columns.cards }, (_, card) => iccidOf(columns, card))
  const inOrder = Int32Array.from(iccids.keys()).sort((a, b) => compareText(iccids[a] ?? '', iccids[b] ?? ''))
  const places = new Float64Array(columns.cards)
  inOrder.forEach((card, place) => {
    places[card] = place
  })
  return places
}

function placesOfCodes({ codes }: Columns, name: FieldName): Float64Array {
  const column = codes.get(name)
  if (!column) throw new Error(`The arrays cannot be sorted by ${name}`)
  const texts = column.entries.map(({ values }) => values[0] ?? null)
  const inOrder = [...new Set(texts)].filter((text) => text !== null).sort(compareText)
  const places = texts.map((text) => (text === null ? Number.NaN : inOrder.indexOf(text)))
  return Float64Array.from(column.codes, (code) => places[code] ?? Number.NaN)
}
