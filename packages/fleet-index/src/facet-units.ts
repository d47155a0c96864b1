/**
 * The cards a facet counts fit every condition but its own. All facets are answered from one pass: a card that fits
 * everything counts in each, one that fails in a single place counts where that place is left out.
 */
import { type CardQuery, conditionsOf, type FieldName, fieldOf } from '@linkdeck/contract'
import { conditionSql } from './condition-sql.ts'
import { binColumn, DIMENSIONS, type DimensionName, HISTOGRAM_FIELDS, homeOf } from './layout.ts'
import { selectFitting } from './selection.ts'
import { all, column, join, type Sql, sql, TRUE, word } from './sql.ts'

/** What one group of counts leaves out: a whole dimension, or the range of one field. */
export type Unit = DimensionName | FieldName

export type Counted = {
  /** The cards with their numbers of dimensions and bins, and a truth a unit: to stand in a WITH clause as m. */
  cards: Sql
  /** The cards of m that a unit counts; without a unit those that fit the query. */
  fitting: (leftOut?: Unit) => Sql
}

function unitOf(name: FieldName): Unit | null {
  const home = homeOf(name)
  if (home !== 'card') return home
  return fieldOf(name).facet === 'histogram' ? name : null
}

export function countedCards(query: CardQuery): Counted {
  const conditions = conditionsOf(query)
  const always = conditions.filter(([name]) => unitOf(name) === null)
  const { joins, where } = selectFitting({ ...query, where: Object.fromEntries(always) })
  const units = new Map<Unit, Sql[]>()
  for (const [name, condition] of conditions) {
    const unit = unitOf(name)
    if (unit) units.set(unit, [...(units.get(unit) ?? []), conditionSql(name, condition)])
  }
  const truths = [...units].map(([unit, holds]) => {
    const dimension = DIMENSIONS.find((name) => name === unit)
    const together = all(holds)
    return { unit, holds: sql`coalesce(${dimension ? joins.column(dimension, together) : together}, FALSE)` }
  })
  const columns = [
    ...DIMENSIONS.map((name) => column(name)),
    ...HISTOGRAM_FIELDS.map((name) => column(binColumn(name))),
  ]
  const selected = [
    ...columns.map((name) => sql`c.${name}`),
    ...truths.map(({ holds }, at) => sql`${holds} AS ${word(`t${at}`)}`),
  ]
  const rows = sql`SELECT ${join(selected, ', ')} FROM ${joins.from()} WHERE ${where}`
  return {
    cards: truths.length < 2 ? rows : sql`SELECT * FROM (${rows}) WHERE ${atMostOneFails(truths.length)}`,
    fitting: (leftOut) => all(truths.flatMap(({ unit }, at) => (unit === leftOut ? [] : [word(`t${at}`)]))),
  }
}

function atMostOneFails(truths: number): Sql {
  const failures = Array.from({ length: truths }, (_, at) => word(`CAST(NOT t${at} AS INTEGER)`))
  return sql`${join(failures, ' + ')} <= 1`
}

/** The conditions on the other fields of a facet's own dimension: decided on its rows, after the cards were counted. */
export function besides(query: CardQuery, facet: FieldName): Sql {
  const others = conditionsOf(query).filter(([name]) => name !== facet && homeOf(name) === homeOf(facet))
  return others.length === 0 ? TRUE : all(others.map(([name, condition]) => conditionSql(name, condition)))
}
