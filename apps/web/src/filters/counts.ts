/** What the fleet index counted for a question, by field. Each facet leaves out the condition of its own field. */
import {
  type CardQuery,
  type Coverage,
  type Facet,
  type FacetsAnswer,
  type FieldName,
  fieldOf,
  type Histogram,
  keyOf,
} from '@linkdeck/contract'
import { isAsked } from './choose.ts'

export type Counts = {
  /** Cards that fit the whole question. */
  total: number
  coverage: Coverage
  /** Still those of the question before this one. */
  isOld: boolean
  facetOf: (name: FieldName) => Facet | undefined
  histogramOf: (name: FieldName) => Histogram | undefined
}

export function countsOf({ total, coverage, facets, histograms }: FacetsAnswer, isOld: boolean): Counts {
  return {
    total,
    coverage,
    isOld,
    facetOf: (name) => facets.find(({ key }) => key === keyOf(name)),
    histogramOf: (name) => histograms.find(({ key }) => key === keyOf(name)),
  }
}

/** Cards with this value; null where it was not counted. */
export function countOf(counts: Counts | null, name: FieldName, value: string): number | null {
  return counts?.facetOf(name)?.values.find((one) => one.value === value)?.count ?? null
}

/** Cards without a value, and cards with one; null where the answer does not tell. */
export function missingCounts(
  counts: Counts | null,
  name: FieldName,
  query: CardQuery,
): Record<'any' | 'none', number | null> {
  const facet = counts?.facetOf(name)
  const histogram = counts?.histogramOf(name)
  const any = (facet ?? histogram)?.missing ?? null
  if (counts === null || counts.isOld || any === null) return { any, none: null }
  if (!isAsked(query, [name])) return { any, none: counts.total - any }
  return { any, none: histogram ? histogram.present : sumOfValues(name, facet) }
}

/** Beside a condition of its own a field's total is not told: it is the sum where every value is listed and no card has two. */
function sumOfValues(name: FieldName, facet: Facet | undefined): number | null {
  if (!facet || name === 'poolId' || fieldOf(name).kind === 'tags') return null
  const found = facet.values.filter(({ count }) => count > 0)
  return found.length < facet.distinct ? null : found.reduce((sum, { count }) => sum + count, 0)
}
