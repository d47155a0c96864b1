/** The cards that fit a query, with the keys they are ordered by. */
import type { CardQuery } from '@linkdeck/contract'
import { all, type Sql, sql, TRUE } from '@linkdeck/engine'
import { type Order, orderOf } from './order.ts'
import { selectFitting } from './selection.ts'

/** fitting: their numbers as id and their keys as k0, k1 …, or of those for which something more holds. */
export type OrderedCards = { fitting: (more?: Sql) => Sql; order: Order }

export function orderedCards(query: CardQuery): OrderedCards {
  const { joins, where } = selectFitting(query)
  const order = orderOf(query, joins)
  const fitting = (more = TRUE) =>
    sql`SELECT c.id AS id, ${order.select} FROM ${joins.from()} WHERE ${all([where, more])}`
  return { fitting, order }
}
