/**
 * One statement for all facets and histograms. Cards are counted a row of each dimension, the rows of a dimension are
 * taken apart into their fields, and what is then left to group, rank and cut is the same for every field.
 */
import { type CardQuery, conditionOf, type FieldName, fieldOf } from '@linkdeck/contract'
import { column, join, list, type Sql, some, sql, word } from '@linkdeck/engine'
import { count } from './count.ts'
import { besides, type Counted, countedCards } from './facet-units.ts'
import {
  binColumn,
  DIMENSIONS,
  type DimensionName,
  FACET_FIELDS,
  HISTOGRAM_FIELDS,
  homeOf,
  isSetField,
  keyColumn,
  memberTable,
} from './layout.ts'

/** Values listed of an open field. */
const MOST_FREQUENT = 50

/** Field of the row that counts the whole view. */
export const TOTAL = 'total'

/**
 * Rows of field, value, label, cards, missing, distinct: a row a value, and one without a value where cards have none;
 * missing and distinct are of the whole field and stand on each of its rows.
 */
export function facetSql(query: CardQuery): Sql {
  const counted = countedCards(query)
  const parts = [
    sql`SELECT ${TOTAL} AS field, ${TOTAL} AS value, NULL AS label, FALSE AS absent, count(*) AS cards ${counted.of()}`,
    ...DIMENSIONS.flatMap((dimension) => dimensionParts(query, counted, dimension)),
    ...HISTOGRAM_FIELDS.map((name) => histogramPart(counted, name)),
  ]
  const open = list(FACET_FIELDS.filter(isOpen))
  return sql`WITH ${counted.tables},
    sums AS MATERIALIZED (SELECT field, value, min(label) AS label, sum(cards) AS cards, sum(cards) FILTER (WHERE absent) AS absent
      FROM (${join(parts, ' UNION ALL ')}) GROUP BY field, value),
    fields AS (SELECT field, coalesce(sum(absent), 0) AS missing, count(value) AS distinct_values,
      min(${PLACE}, ${count(MOST_FREQUENT)}) FILTER (WHERE value IS NOT NULL) AS first FROM sums GROUP BY field)
    SELECT field, value, label, cards, missing, distinct_values FROM sums JOIN fields USING (field)
    WHERE value IS NULL OR field NOT IN ${open} OR ${PLACE} <= first[-1] OR ${isChosen(query)}`
}

/** By how many cards, then by the value itself. */
const PLACE = word(`{'cards': -cards, 'value': value}`)

/** Closed vocabularies are listed whole. */
function isOpen(name: FieldName): boolean {
  return fieldOf(name).facet === 'values'
}

function isChosen(query: CardQuery): Sql {
  return some(
    FACET_FIELDS.flatMap((name) => {
      const { any, none } = conditionOf(query, name)
      const chosen = [...any, ...none]
      return chosen.length === 0 ? [] : [sql`field = ${name} AND value IN ${list(chosen)}`]
    }),
  )
}

/** Every row of the dimension as a row a field; the members of a set follow by themselves. */
function dimensionParts(query: CardQuery, counted: Counted, dimension: DimensionName): Sql[] {
  const names = FACET_FIELDS.filter((name) => homeOf(name) === dimension)
  if (names.length === 0) return []
  const number = sql`c.${column(dimension)}`
  const cards = sql`(SELECT ${number} AS id, count(*) AS cards ${counted.of(dimension)} GROUP BY ${number})`
  const rows = sql`${cards} JOIN ${word(dimension)} USING (id)`
  const each = (of: (name: FieldName) => Sql) => sql`unnest([${join(names.map(of), ', ')}])`
  const fields = sql`SELECT ${each((name) => sql`${name}`)} AS field, ${each(valueIn)} AS value, ${each(labelOf)} AS label,
    ${each(isAbsent)} AS absent, ${each((name) => besides(query, name))} AS holds, cards FROM ${rows}`
  const members = names
    .filter(isSetField)
    .map(
      (name) =>
        sql`SELECT ${name}, v.value, NULL, FALSE, cards FROM ${rows} JOIN ${word(memberTable(dimension))} v USING (id) WHERE ${besides(query, name)}`,
    )
  return [sql`SELECT field, value, label, absent, cards FROM (${fields}) WHERE holds`, ...members]
}

const NONE = word('CAST(NULL AS VARCHAR)')

function valueIn(name: FieldName): Sql {
  return isSetField(name) ? NONE : column(name)
}

/** A name beside an opaque id. */
function labelOf(name: FieldName): Sql {
  return name === 'directionalGroupId' ? column('directionalGroupName') : NONE
}

function isAbsent(name: FieldName): Sql {
  return sql`${column(keyColumn(name))} IS NULL`
}

function histogramPart(counted: Counted, name: FieldName): Sql {
  const bin = sql`c.${column(binColumn(name))}`
  return sql`SELECT ${name}, CAST(${bin} AS VARCHAR), NULL, ${bin} IS NULL, count(*) ${counted.of(name)} GROUP BY ${bin}`
}
