/** The cards of a view by the values of every facet, each facet leaving out its own condition. */
import {
  type CardQuery,
  compareText,
  conditionOf,
  type Facet,
  type FieldName,
  fieldOf,
  type Histogram,
  keyOf,
} from '@linkdeck/contract'
import { fixedBins, termOfBin } from './bins.ts'
import type { Session } from './duckdb.ts'
import { besides, countedCards } from './facet-units.ts'
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
import { column, join, list, type Sql, sql, type Value, word } from './sql.ts'

export type Facets = { total: number; facets: Facet[]; histograms: Histogram[] }

/** Values listed of an open field. */
const MOST_FREQUENT = 50

type Counts = { values: { value: string; label: string | null; count: number }[]; missing: number; distinct: number }

export async function facets(session: Session, query: CardQuery): Promise<Facets> {
  const counted = countedCards(query)
  const groups = DIMENSIONS.map((name) => {
    const cards = sql`SELECT ${column(name)} AS id, count(*) AS cards FROM m WHERE ${counted.fitting(name)} GROUP BY ${column(name)}`
    return sql`${word(`g_${name}`)} AS MATERIALIZED (${cards})`
  })
  const answers = [
    sql`SELECT 'total' AS field, 'total' AS what, NULL AS value, NULL AS label, count(*) AS cards FROM m WHERE ${counted.fitting()}`,
    ...FACET_FIELDS.flatMap((name) => facetSql(query, name)),
    ...HISTOGRAM_FIELDS.map((name) => histogramSql(name, counted.fitting(name))),
  ]
  const cards = sql`m AS MATERIALIZED (${counted.cards})`
  const rows = await session.rows(sql`WITH ${join([cards, ...groups], ', ')} ${join(answers, ' UNION ALL ')}`)
  const of = countsByField(rows)
  return {
    total: of('total').distinct,
    facets: FACET_FIELDS.map((name) => facetOf(name, of(name))),
    histograms: HISTOGRAM_FIELDS.map((name) => histogramOf(name, of(name))),
  }
}

/** Three answers: the values, how many cards have none, how many values there are. */
function facetSql(query: CardQuery, name: FieldName): Sql[] {
  const home = homeOf(name)
  if (home === 'card') return []
  const rows = sql`(SELECT * FROM ${word(`g_${home}`)} JOIN ${word(home)} USING (id) WHERE ${besides(query, name)})`
  const values = valuesSql(name, home, rows)
  const { any, none } = conditionOf(query, name)
  const answer = (what: string, count: Sql) => sql`SELECT ${name}, ${what}, NULL, NULL, ${count}`
  const chosen = [...any, ...none]
  const isChosen = chosen.length === 0 ? sql`FALSE` : sql`value IN ${list(chosen)}`
  return [
    sql`SELECT ${name}, 'value', value, label, cards FROM (SELECT *, row_number() OVER (ORDER BY cards DESC, value) AS place
      FROM (${values})) WHERE place <= ${listed(name)} OR ${isChosen}`,
    answer('missing', sql`(SELECT coalesce(sum(cards), 0) FROM ${rows} WHERE ${column(keyColumn(name))} IS NULL)`),
    answer('distinct', sql`(SELECT count(*) FROM (${values}))`),
  ]
}

/** Closed vocabularies are listed whole. */
function listed(name: FieldName): number {
  return fieldOf(name).facet === 'values' ? MOST_FREQUENT : Number.MAX_SAFE_INTEGER
}

function valuesSql(name: FieldName, dimension: DimensionName, rows: Sql): Sql {
  if (isSetField(name)) {
    return sql`SELECT v.value AS value, NULL AS label, sum(cards) AS cards FROM ${rows} JOIN ${word(memberTable(dimension))} v USING (id)
      GROUP BY v.value`
  }
  const label = name === 'directionalGroupId' ? sql`min("directionalGroupName")` : sql`NULL`
  return sql`SELECT ${column(name)} AS value, ${label} AS label, sum(cards) AS cards FROM ${rows}
    WHERE ${column(name)} IS NOT NULL GROUP BY ${column(name)}`
}

function histogramSql(name: FieldName, fitting: Sql): Sql {
  const bin = column(binColumn(name))
  return sql`SELECT ${name}, CASE WHEN ${bin} IS NULL THEN 'missing' ELSE 'value' END, CAST(${bin} AS VARCHAR), NULL, count(*)
    FROM m WHERE ${fitting} GROUP BY ${bin}`
}

function countsByField(rows: readonly Value[][]): (name: string) => Counts {
  const fields = new Map<string, Counts>()
  const of = (name: string) => {
    const counts = fields.get(name) ?? { values: [], missing: 0, distinct: 0 }
    fields.set(name, counts)
    return counts
  }
  for (const [field, what, value, label, cards] of rows) {
    const counts = of(String(field))
    if (what === 'missing') counts.missing = Number(cards)
    else if (what === 'value')
      counts.values.push({ value: String(value), label: label === null ? null : String(label), count: Number(cards) })
    else counts.distinct = Number(cards)
  }
  return of
}

function facetOf(name: FieldName, { values, missing, distinct }: Counts): Facet {
  const known =
    fieldOf(name).vocab?.entries.map(({ code }) => code) ?? (fieldOf(name).kind === 'flag' ? ['true', 'false'] : [])
  const inOrder = known.map((value) => values.find((own) => own.value === value) ?? { value, label: null, count: 0 })
  const others = values.filter(({ value }) => !known.includes(value))
  return { key: keyOf(name), values: [...inOrder, ...others.sort(byFrequency)], missing, distinct }
}

function byFrequency(a: { value: string; count: number }, b: { value: string; count: number }): number {
  return b.count - a.count || compareText(a.value, b.value)
}

function histogramOf(name: (typeof HISTOGRAM_FIELDS)[number], { values, missing }: Counts): Histogram {
  const counts = new Map(values.map(({ value, count }) => [Number(value), count]))
  const steps = [...new Set([...fixedBins(name), ...counts.keys()])].filter((bin) => bin >= 0).sort((a, b) => a - b)
  return {
    key: keyOf(name),
    bins: steps.map((bin) => ({ term: termOfBin(name, bin), count: counts.get(bin) ?? 0 })),
    missing,
  }
}
