/** Facets, totals and explanations by brute force over given cards, by contract's own matcher. For tests. */
import {
  type Card,
  type CardQuery,
  compareText,
  conditionOf,
  conditionsOf,
  EVERYTHING,
  type Facet,
  type FieldName,
  fieldOf,
  type Histogram,
  isEmptyCondition,
  isMissingValue,
  keyOf,
  matcherOf,
  NO_CONDITION,
  needlesOf,
  valuesOf,
  withCondition,
} from '@linkdeck/contract'
import { binOf, fixedBins, termOfBin } from '../bins.ts'
import type { Facets } from '../facets.ts'
import { FACET_FIELDS, HISTOGRAM_FIELDS } from '../layout.ts'
import type { Summary } from '../summarise.ts'

type HistogramField = (typeof HISTOGRAM_FIELDS)[number]

export type Expected = {
  facets: (query: CardQuery) => Facets
  summary: (query: CardQuery) => Summary
  /** The counts without each condition, in the order of the registry; the free text comes last. */
  without: (query: CardQuery) => number[]
}

export function expectedOf(cards: readonly Card[]): Expected {
  const fitting = (query: CardQuery) => cards.filter(matcherOf(query))
  const fittingBut = (query: CardQuery, name: FieldName, all: Card[]) =>
    isEmptyCondition(conditionOf(query, name)) ? all : fitting(withCondition(query, name, NO_CONDITION))
  const holding = createTermMemory(cards)
  return {
    facets: (query) => {
      const all = fitting(query)
      return {
        total: all.length,
        facets: FACET_FIELDS.map((name) => facetOf(fittingBut(query, name, all), query, name)),
        histograms: HISTOGRAM_FIELDS.map((name) => histogramOf(fittingBut(query, name, all), name, holding)),
      }
    },
    summary: (query) => summaryOf(fitting(query)),
    without: (query) => {
      const less = conditionsOf(query).map(([name]) => withCondition(query, name, NO_CONDITION))
      return [...less, ...(needlesOf(query.text).length === 0 ? [] : [{ ...query, text: '' }])].map(
        (each) => fitting(each).length,
      )
    },
  }
}

function facetOf(fitting: readonly Card[], query: CardQuery, name: FieldName): Facet {
  const { kind, vocab, facet } = fieldOf(name)
  const counts = new Map<string, number>()
  for (const card of fitting)
    for (const value of new Set(valuesOf(card, name))) counts.set(value, (counts.get(value) ?? 0) + 1)
  const known = vocab?.entries.map(({ code }) => code) ?? (kind === 'flag' ? ['true', 'false'] : [])
  const others = [...counts.keys()].filter((value) => !known.includes(value))
  others.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareText(a, b))
  const { any, none } = conditionOf(query, name)
  const listed =
    facet === 'values' ? others.filter((value, at) => at < 50 || [...any, ...none].includes(value)) : others
  return {
    key: keyOf(name),
    values: [...known, ...listed].map((value) => ({
      value,
      label: labelOf(fitting, name, value),
      count: counts.get(value) ?? 0,
    })),
    missing: fitting.filter((card) => isMissingValue(card, name)).length,
    distinct: counts.size,
  }
}

function labelOf(fitting: readonly Card[], name: FieldName, value: string): string | null {
  if (name !== 'directionalGroupId') return null
  const names = fitting
    .filter((card) => card.directionalGroupId === value)
    .flatMap((card) => card.directionalGroupName || [])
  return names.sort(compareText)[0] ?? null
}

type TermMemory = (name: FieldName, term: string) => ReadonlySet<Card>

/** The cards a term finds, asked once a term and fleet. */
function createTermMemory(cards: readonly Card[]): TermMemory {
  const found = new Map<string, ReadonlySet<Card>>()
  return (name, term) => {
    const key = `${name} ${term}`
    const asked = withCondition(EVERYTHING, name, { ...NO_CONDITION, any: [term] })
    const known = found.get(key) ?? new Set(cards.filter(matcherOf(asked)))
    found.set(key, known)
    return known
  }
}

/** Times have a step a month that occurs; each step counts what its own term finds. */
function histogramOf(fitting: readonly Card[], name: HistogramField, holding: TermMemory): Histogram {
  const occurring = fitting.flatMap((card) => binOf(card, name) ?? [])
  const steps = [...new Set([...fixedBins(name), ...occurring])].filter((bin) => bin >= 0).sort((a, b) => a - b)
  const bins = steps.map((bin) => {
    const term = termOfBin(name, bin)
    const found = holding(name, term)
    return { term, count: fitting.filter((card) => found.has(card)).length }
  })
  const missing = fitting.filter((card) => isMissingValue(card, name)).length
  return { key: keyOf(name), bins, missing, present: fitting.length - missing }
}

function summaryOf(fitting: readonly Card[]): Summary {
  const of = (kind: Card['remainingKind']) => fitting.filter((card) => card.remainingKind === kind)
  const read = of('single').filter(({ usedBytes, restBytes }) => usedBytes !== null && restBytes !== null)
  const sum = (list: readonly Card[], amount: 'usedBytes' | 'restBytes') =>
    list.reduce((all, card) => all + (card[amount] ?? 0), 0)
  const pool = of('pool')
  return {
    cards: fitting.length,
    single: {
      cards: of('single').length,
      usedBytes: sum(read, 'usedBytes'),
      restBytes: sum(read, 'restBytes'),
      unread: of('single').length - read.length,
    },
    pool: {
      cards: pool.length,
      credentials: new Set(pool.flatMap(({ credentialNo }) => credentialNo || [])).size,
      usedBytes: sum(pool, 'usedBytes'),
      unread: pool.filter(({ usedBytes }) => usedBytes === null).length,
    },
    unknown: { cards: of('unknown').length },
  }
}
