/** The order of cards: nulls last both ways, ties by ICCID, then by instance id, as compareCards has it. */
import type { CardQuery, SortKey } from '@linkdeck/contract'
import { conditionOf, isCardFieldName } from '@linkdeck/contract'
import { all, join, type Sql, some, sql, type Value, word } from '@linkdeck/engine'
import { keySql } from './condition-sql.ts'
import type { Joins } from './joins.ts'
import { homeOf } from './layout.ts'
import { listedCards } from './listed-cards.ts'

/** The columns k0, k1 … a statement selects to be ordered by them. */
export type Order = { select: Sql; by: Sql; keys: readonly { column: Sql; descending: boolean }[] }

export function orderOf(query: CardQuery, joins: Joins): Order {
  const lists = conditionOf(query, 'list').any
  const asked = query.sort.filter(({ name }) => isCardFieldName(name) || (name === 'list' && lists.length > 0))
  const expressions = [
    ...asked.map(({ name, descending }) => ({
      expression: name === 'list' ? placeSql(lists) : sortSql(name, joins),
      descending,
    })),
    ...['c.iccid', 'c."vsimInstanceId"', 'c.id'].map((text) => ({ expression: word(text), descending: false })),
  ]
  const keys = expressions.map(({ descending }, at) => ({ column: word(`k${at}`), descending }))
  return {
    select: join(
      expressions.map(({ expression }, at) => sql`${expression} AS ${word(`k${at}`)}`),
      ', ',
    ),
    by: join(
      keys.map(({ column, descending }) => sql`${column} ${word(descending ? 'DESC' : 'ASC')} NULLS LAST`),
      ', ',
    ),
    keys,
  }
}

/** Where a card stands first in any of the lists. */
function placeSql(lists: readonly string[]): Sql {
  return sql`(SELECT place FROM (${listedCards(lists)}) l WHERE l.id = c.id)`
}

/** Values of a dimension are ranked once a row of it, so that cards are compared by small numbers. */
function sortSql(name: SortKey['name'], joins: Joins): Sql {
  const home = homeOf(name)
  const key = keySql(name)
  if (home === 'card') return key
  return joins.column(
    home,
    sql`CASE WHEN ${key} IS NOT NULL THEN CAST(dense_rank() OVER (ORDER BY ${key}) AS INTEGER) END`,
  )
}

/** The rows before a given one, whose keys are bound, as conditions of which no row meets two: by the key that decides. */
export function waysBefore({ keys }: Order, pivot: readonly Value[]): Sql[] {
  return keys.map(({ column, descending }, at) => {
    const value = pivot[at] ?? null
    const alike = keys.slice(0, at).map((key, before) => isAlike(key.column, pivot[before] ?? null))
    if (value === null) return all([...alike, sql`${column} IS NOT NULL`])
    return all([...alike, descending ? sql`${column} > ${value}` : sql`${column} < ${value}`])
  })
}

/** Whether a row comes before a given one; never unknown. */
export function comesBefore(order: Order, pivot: readonly Value[]): Sql {
  return sql`coalesce(${some(waysBefore(order, pivot))}, FALSE)`
}

function isAlike(column: Sql, value: Value): Sql {
  return value === null ? sql`${column} IS NULL` : sql`${column} = ${value}`
}

/**
 * Holds for every row from one given row to another, and for few others: the keys in which the two are alike, and a
 * bound on the first in which they differ. The store checks these before it reads the other keys.
 */
export function liesBetween({ keys }: Order, low: readonly Value[], high: readonly Value[]): Sql {
  const holds: Sql[] = []
  for (const [at, { column, descending }] of keys.entries()) {
    const [from = null, to = null] = [low[at], high[at]]
    if (from === to) {
      holds.push(isAlike(column, from))
      continue
    }
    // Rows without the key come last, where a bound would lose them.
    const [least, most] = descending ? [to, from] : [from, to]
    if (from !== null && to !== null) holds.push(sql`${column} >= ${least}`, sql`${column} <= ${most}`)
    break
  }
  return all(holds)
}
