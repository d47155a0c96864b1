/** FROM: a table of cards with the dimensions a statement needs, each with what is computed once a row of it. */

import { all, column, join, type Sql, sql, word } from '@linkdeck/engine'
import type { DimensionName } from './layout.ts'

export type Joins = {
  /** Something computed per row of a dimension, as a column to use in the statement. */
  column: (dimension: DimensionName, expression: Sql) => Sql
  /** Leaves only the cards whose row of the dimension satisfies the predicate. */
  only: (dimension: DimensionName, predicate: Sql) => void
  from: () => Sql
}

export function createJoins(table = 'card'): Joins {
  const joined = new Map<DimensionName, { columns: Sql[]; predicates: Sql[] }>()
  const of = (dimension: DimensionName) => {
    const found = joined.get(dimension) ?? { columns: [], predicates: [] }
    joined.set(dimension, found)
    return found
  }
  return {
    column: (dimension, expression) => {
      const { columns } = of(dimension)
      columns.push(expression)
      return word(`d_${dimension}.x${columns.length - 1}`)
    },
    only: (dimension, predicate) => of(dimension).predicates.push(predicate),
    from: () =>
      join(
        [
          word(`${table} c`),
          ...[...joined].map(([name, { columns, predicates }]) => joinOf(name, columns, predicates)),
        ],
        ' ',
      ),
  }
}

function joinOf(name: DimensionName, columns: readonly Sql[], predicates: readonly Sql[]): Sql {
  const selected = join(
    [word('id'), ...columns.map((expression, at) => sql`(${expression}) AS ${word(`x${at}`)}`)],
    ', ',
  )
  const rows = sql`SELECT ${selected} FROM ${word(name)} WHERE ${all(predicates)}`
  return sql`JOIN (${rows}) ${word(`d_${name}`)} ON ${word(`d_${name}`)}.id = c.${column(name)}`
}
