/**
 * The cards a facet counts fit every condition but its own. Each unit is counted in a pass of its own over the narrow
 * columns of the cards: numbers of dimensions are dense, so that a pass counts in an array.
 */
import { type CardQuery, conditionsOf, EVERYTHING, type FieldName, fieldOf } from '@linkdeck/contract'
import { all, column, join, type Sql, sql, TRUE, word } from '@linkdeck/engine'
import { conditionSql } from './condition-sql.ts'
import {
  binColumn,
  DIMENSIONS,
  type DimensionName,
  HISTOGRAM_FIELDS,
  homeOf,
  keyColumn,
  rangeColumn,
} from './layout.ts'
import { selectFitting } from './selection.ts'

/** What one group of counts leaves out: a whole dimension, or the range of one field. */
export type Unit = DimensionName | FieldName

export type Counted = {
  /** To stand first in a WITH clause. */
  tables: Sql
  /** FROM and WHERE of the cards that a unit counts; without a unit those that fit the query. */
  of: (unit?: Unit) => Sql
}

const COLUMNS: readonly string[] = [
  ...DIMENSIONS,
  ...new Set(HISTOGRAM_FIELDS.flatMap((name) => [binColumn(name), keyColumn(name), rangeColumn(name)])),
]

function unitOf(name: FieldName): Unit | null {
  const home = homeOf(name)
  if (home !== 'card') return home
  return fieldOf(name).facet === 'histogram' ? name : null
}

/**
 * What no unit leaves out is decided once a card, and only then kept: text and identifiers are slow to look through.
 * Where units have conditions, the cards that fit them all are kept for the many units that have none.
 */
export function countedCards(query: CardQuery): Counted {
  const conditions = conditionsOf(query)
  const always = conditions.filter(([name]) => unitOf(name) === null)
  const units = new Set(conditions.flatMap(([name]) => unitOf(name) ?? []))
  const { joins, where } = selectFitting({ ...query, where: Object.fromEntries(always) })
  const columns = join(
    COLUMNS.map((name) => sql`c.${column(name)}`),
    ', ',
  )
  const fittingBut = (leftOut?: Unit) => {
    const others = conditions.filter(([name]) => ![null, leftOut].includes(unitOf(name)))
    const fitting = selectFitting({ ...EVERYTHING, where: Object.fromEntries(others) }, 'm')
    return sql`FROM ${fitting.joins.from()} WHERE ${fitting.where}`
  }
  const kept = word(always.length > 0 || query.text !== '' ? 'MATERIALIZED' : 'NOT MATERIALIZED')
  const tables = [sql`m AS ${kept} (SELECT ${columns} FROM ${joins.from()} WHERE ${where})`]
  if (units.size > 0) tables.push(sql`fitting AS MATERIALIZED (SELECT c.* ${fittingBut()})`)
  return {
    tables: join(tables, ', '),
    of: (unit) => (units.size === 0 || (unit && units.has(unit)) ? fittingBut(unit) : sql`FROM fitting c`),
  }
}

/** The conditions on the other fields of a facet's own dimension: decided on its rows, after the cards were counted. */
export function besides(query: CardQuery, facet: FieldName): Sql {
  const others = conditionsOf(query).filter(([name]) => name !== facet && homeOf(name) === homeOf(facet))
  return others.length === 0 ? TRUE : all(others.map(([name, condition]) => conditionSql(name, condition)))
}
