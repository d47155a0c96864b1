/** Asks an index what contract can answer by itself, and tells where the two differ. For tests and benches. */
import { isDeepStrictEqual } from 'node:util'
import type { Card, CardQuery } from '@linkdeck/contract'
import type { FleetIndex } from '../index.ts'
import { differences } from './differences.ts'
import { expectedOf } from './expected.ts'
import { inFlight } from './in-flight.ts'

export type Parity = {
  wrong: { query: CardQuery; differs: string[] }[]
  /** Questions that some cards fit and some do not: the others tell little. */
  telling: number
}

/** Set, order and total of every question. */
export async function compareAnswers(
  index: FleetIndex,
  cards: readonly Card[],
  queries: readonly CardQuery[],
): Promise<Parity> {
  const parity: Parity = { wrong: [], telling: 0 }
  await inFlight(queries, async (query) => {
    const found = await index.search(query)
    const differs = differences(cards, query, found)
    if (differs.length > 0) parity.wrong.push({ query, differs })
    if (found.total > 0 && found.total < cards.length) parity.telling += 1
  })
  return parity
}

/** Every number of facets, histograms, sums and explanations. */
export async function compareCounts(
  index: FleetIndex,
  cards: readonly Card[],
  queries: readonly CardQuery[],
): Promise<Parity> {
  const parity: Parity = { wrong: [], telling: 0 }
  const expected = expectedOf(cards)
  await inFlight(queries, async (query) => {
    const [facets, summary, { total, without }] = await Promise.all([
      index.facets(query),
      index.summarise(query),
      index.explainZero(query),
    ])
    const given = { facets, summary, without: without.map(({ count }) => count) }
    const meant = {
      facets: expected.facets(query),
      summary: expected.summary(query),
      without: expected.without(query),
    }
    const differs = (['facets', 'summary', 'without'] as const)
      .filter((part) => !isDeepStrictEqual(given[part], meant[part]))
      .map((part) => `${part}: ${JSON.stringify(given[part])}, not ${JSON.stringify(meant[part])}`)
    if (total !== facets.total) differs.push(`total ${total}, not ${facets.total}`)
    if (differs.length > 0) parity.wrong.push({ query, differs })
    if (total > 0 && total < cards.length) parity.telling += 1
  })
  return parity
}
