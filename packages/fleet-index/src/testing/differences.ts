/** What is wrong with an answer, measured by contract's own matcher and order. For tests. */
import { type Card, type CardQuery, compareCards, matcherOf } from '@linkdeck/contract'
import type { Found } from '../search.ts'

/**
 * A page is right when its rows fit, each comes after the one before, and as many fitting cards come before the first
 * and up to the last as the offset says. That takes two comparisons a card where sorting would take a dozen.
 */
export function differences(cards: readonly Card[], query: CardQuery, { total, rows }: Found): string[] {
  const compare = compareCards(query.sort)
  const fits = matcherOf(query)
  const [first, last] = [rows[0], rows.at(-1)]
  const counted = { fitting: 0, upToLast: 0, beforeFirst: 0 }
  for (const card of cards) {
    if (!fits(card)) continue
    counted.fitting += 1
    if (!first || !last || compare(card, last) > 0) continue
    counted.upToLast += 1
    if (compare(card, first) < 0) counted.beforeFirst += 1
  }
  const length = Math.max(0, Math.min(query.limit, counted.fitting - query.offset))
  const wrong: Record<string, boolean> = {
    [`total ${total}, not ${counted.fitting}`]: total !== counted.fitting,
    [`${rows.length} rows, not ${length}`]: rows.length !== length,
    'rows out of order': rows.some((row, at) => at > 0 && compare(rows[at - 1] ?? row, row) >= 0),
    'a row that does not fit': !rows.every(fits),
    'wrong first row': first !== undefined && counted.beforeFirst !== query.offset,
    'wrong last row': last !== undefined && counted.upToLast !== query.offset + rows.length,
  }
  return Object.keys(wrong).filter((sentence) => wrong[sentence])
}
