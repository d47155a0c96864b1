/** Facets and totals by brute force: one matches() a card and value. For tests. */
import {
  type Card,
  type CardQuery,
  compareText,
  conditionOf,
  type Facet,
  type FieldName,
  fieldOf,
  type Histogram,
  isMissingValue,
  keyOf,
  matches,
  NO_CONDITION,
  valuesOf,
  withCondition,
} from '@linkdeck/contract'
import { binOf, fixedBins, termOfBin } from '../bins.ts'
import type { Facets } from '../facets.ts'
import { FACET_FIELDS, HISTOGRAM_FIELDS } from '../layout.ts'
import type { Summary } from '../summarise.ts'

export function expectedFacets(cards: readonly Card[], query: CardQuery): Facets {
  return {
    total: cards.filter((card) => matches(card, query)).length,
    facets: FACET_FIELDS.map((name) => facetOf(fittingBut(cards, query, name), query, name)),
    histograms: HISTOGRAM_FIELDS.map((name) => histogramOf(fittingBut(cards, query, name), name)),
  }
}

function fittingBut(cards: readonly Card[], query: CardQuery, name: FieldName): Card[] {
  const without = withCondition(query, name, NO_CONDITION)
  return cards.filter((card) => matches(card, without))
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

/** Times have a step a month that occurs; each step is asked for by its own term. */
function histogramOf(fitting: readonly Card[], name: (typeof HISTOGRAM_FIELDS)[number]): Histogram {
  const occurring = fitting.flatMap((card) => binOf(card, name) ?? [])
  const steps = [...new Set([...fixedBins(name), ...occurring])].filter((bin) => bin >= 0).sort((a, b) => a - b)
  const bins = steps.map((bin) => {
    const term = termOfBin(name, bin)
    const asked = withCondition({ where: {}, text: '', sort: [], offset: 0, limit: 1, source: 'index' }, name, {
      ...NO_CONDITION,
      any: [term],
    })
    return { term, count: fitting.filter((card) => matches(card, asked)).length }
  })
  return { key: keyOf(name), bins, missing: fitting.filter((card) => isMissingValue(card, name)).length }
}

export function expectedSummary(cards: readonly Card[], query: CardQuery): Summary {
  const fitting = cards.filter((card) => matches(card, query))
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
