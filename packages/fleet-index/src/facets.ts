/** The cards of a view by the values of every facet, each facet leaving out its own condition. */
import {
  type CardQuery,
  compareText,
  type Facet,
  type FieldName,
  fieldOf,
  type Histogram,
  keyOf,
} from '@linkdeck/contract'
import type { Session, Value } from '@linkdeck/engine'
import { fixedBins, termOfBin } from './bins.ts'
import { facetSql, TOTAL } from './facet-sql.ts'
import { FACET_FIELDS, HISTOGRAM_FIELDS } from './layout.ts'

export type Facets = { total: number; facets: Facet[]; histograms: Histogram[] }

type Counts = { values: { value: string; label: string | null; count: number }[]; missing: number; distinct: number }

export async function facets(session: Session, query: CardQuery): Promise<Facets> {
  const of = countsByField(await session.rows(facetSql(query)))
  return {
    total: of(TOTAL).values[0]?.count ?? 0,
    facets: FACET_FIELDS.map((name) => facetOf(name, of(name))),
    histograms: HISTOGRAM_FIELDS.map((name) => histogramOf(name, of(name))),
  }
}

function countsByField(rows: readonly Value[][]): (name: string) => Counts {
  const fields = new Map<string, Counts>()
  for (const [field, value, label, cards, missing, distinct] of rows) {
    const counts = fields.get(String(field)) ?? { values: [], missing: Number(missing), distinct: Number(distinct) }
    fields.set(String(field), counts)
    if (typeof value === 'string')
      counts.values.push({ value, label: typeof label === 'string' ? label : null, count: Number(cards) })
  }
  return (name) => fields.get(name) ?? { values: [], missing: 0, distinct: 0 }
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
    present: values.reduce((sum, { count }) => sum + count, 0),
  }
}
