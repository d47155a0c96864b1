/** Whether an answer keeps to its question: a service may ignore a condition, or read it otherwise. */
import type { Card } from '../card/card.ts'
import { type FieldName, keyOf } from '../card/fields.ts'
import { type CardQuery, conditionsOf, EVERYTHING } from './card-query.ts'
import { matcherOf } from './matches.ts'

/** How many cards do not fit the condition of one field. */
export type Unfitting = { key: string; name: FieldName; count: number }

/** The conditions of the query that some of these cards, its answer, do not fit. Relative dates are resolved before. */
export function unfittingOf(query: CardQuery, cards: readonly Card[]): Unfitting[] {
  return conditionsOf(query).flatMap(([name, condition]) => {
    const fits = matcherOf({ ...EVERYTHING, where: { [name]: condition } })
    const count = cards.filter((card) => canTell(card, name) && !fits(card)).length
    return count === 0 ? [] : [{ key: keyOf(name), name, count }]
  })
}

/** The pool of a card is never returned: only a credential that names one can speak against another. */
function canTell(card: Card, name: FieldName): boolean {
  return name !== 'poolId' || card.poolIds.length > 0
}
