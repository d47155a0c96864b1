/** Cards of a view by their places, whether anybody has seen them or not. */
import { type Card, type CardsAnswer, identityOf } from '@linkdeck/contract'
import type { CardBlocks } from '../grid/window/card-blocks.ts'
import type { Range } from '../grid/window/row-range.ts'

/** Cards an answer: the index gives many at no cost, the service a page at a time. */
const SIZE: Record<CardsAnswer['source'], number> = { index: 500, live: 40 }

/** Cards that are read for one press: more belong into an export, and a call to the service has its price. */
export const MOST_CARDS: Record<CardsAnswer['source'], number> = { index: 10_000, live: 400 }

export type ReadCards<T> = {
  /** What was kept of each card, once. */
  kept: readonly T[]
  /** Of the oldest answer. */
  asOf: string
  /** Cards were written between the answers: one may be missing. */
  isMixed: boolean
}

export type Wanted<T> = {
  range: Range
  /** What is wanted of a card; null: nothing. */
  keep: (card: Card) => T | null
}

type Options = { signal: AbortSignal; onRead: (read: number) => void }

export async function readCards<T>(
  { load, first }: CardBlocks,
  { range: { from, to }, keep }: Wanted<T>,
  { signal, onRead }: Options,
): Promise<ReadCards<T>> {
  const limit = SIZE[first.source]
  const kept = new Map<string, T>()
  const states = new Set([stateOf(first)])
  let asOf = first.asOf
  for (let offset = Math.floor(from / limit) * limit; offset < to; offset += limit) {
    const answer = await load({ offset, limit }, signal)
    signal.throwIfAborted()
    for (const card of answer.rows.slice(Math.max(0, from - offset), to - offset)) {
      const wanted = keep(card)
      if (wanted !== null) kept.set(identityOf(card) ?? '', wanted)
    }
    states.add(stateOf(answer))
    if (answer.asOf < asOf) asOf = answer.asOf
    onRead(Math.min(offset + answer.rows.length, to) - from)
    if (answer.rows.length < limit) break
  }
  return { kept: [...kept.values()], asOf, isMixed: states.size > 1 }
}

/** Two answers of the service are never of one moment. */
function stateOf({ source, asOf, total }: CardsAnswer): string {
  return source === 'live' ? String(total) : `${asOf} ${total}`
}
