/** Which cards fit: a mask a condition, 1 where it holds. */
import {
  type CardQuery,
  type Condition,
  conditionsOf,
  EVERYTHING,
  type FieldName,
  isRangeTerm,
  matcherOf,
  needlesOf,
  rangeOf,
} from '@linkdeck/contract'
import { type CodeColumn, type Columns, cardAt } from './columns.ts'

/** A condition by its field, or the whole free text. */
export type Mask = { name: FieldName | 'text'; holds: Uint8Array }

export function masksOf(columns: Columns, query: CardQuery): Mask[] {
  const masks = conditionsOf(query).map(([name, condition]): Mask => {
    const isRange = [...condition.any, ...condition.none].some((term) => isRangeTerm(name, term))
    const column = columns.codes.get(name)
    const holds =
      column && !isRange
        ? maskOfCodes(column, name, condition)
        : maskOfRanges(columns.ranges.get(name), name, condition)
    return { name, holds }
  })
  return query.text === '' ? masks : [...masks, { name: 'text', holds: maskOfText(columns, query.text) }]
}

/** The numbers of the cards that fit, in no other order than their own. */
export function fittingCards({ cards }: Columns, masks: readonly Mask[]): Int32Array {
  const numbers = new Int32Array(cards)
  let count = 0
  for (let at = 0; at < cards; at += 1) if (masks.every(({ holds }) => holds[at] === 1)) numbers[count++] = at
  return numbers.subarray(0, count)
}

/** Decided once an entry, by the definition itself. */
function maskOfCodes({ codes, entries }: CodeColumn, name: FieldName, condition: Condition): Uint8Array {
  const fits = matcherOf({ ...EVERYTHING, where: { [name]: condition } })
  const allowed = Uint8Array.from(entries, ({ example }) => Number(fits(example)))
  return Uint8Array.from(codes, (code) => allowed[code] ?? 0)
}

function maskOfRanges(values: Float64Array | undefined, name: FieldName, { any }: Condition): Uint8Array {
  if (!values) throw new Error(`The arrays hold no amounts of ${name}`)
  const mask = new Uint8Array(values.length)
  for (const term of any) {
    const { from, to } = rangeOf(name, term)
    const [low, high] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY]
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? Number.NaN
      if (value >= low && value <= high) mask[at] = 1
    }
  }
  return mask
}

/** Words of four characters or more are looked for everywhere; shorter ones the bench does not ask. */
function maskOfText(columns: Columns, text: string): Uint8Array {
  const mask = new Uint8Array(columns.cards).fill(1)
  for (const needle of needlesOf(text)) {
    const found = new Uint8Array(columns.cards)
    for (let place = columns.text.indexOf(needle, 0, 'latin1'); place !== -1; ) {
      const card = cardAt(columns, place)
      found[card] = 1
      place = columns.text.indexOf(needle, columns.starts[card + 1] ?? columns.text.length, 'latin1')
    }
    for (let at = 0; at < mask.length; at += 1) mask[at] = (mask[at] ?? 0) & (found[at] ?? 0)
  }
  return mask
}
