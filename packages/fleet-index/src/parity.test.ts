/** SQL answers exactly as contract's matches() and compareCards() mean: same cards, same order, same counts. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Card,
  type CardQuery,
  compareCards,
  conditionsOf,
  EVERYTHING,
  identityOf,
  matches,
  NO_CONDITION,
  withCondition,
} from '@linkdeck/contract'
import { arbitraryCard, arbitraryQuery } from '@linkdeck/contract/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeCard } from '../bench/made-card.ts'
import { type FleetIndex, openFleetIndex } from './index.ts'
import { expectedFacets, expectedSummary } from './testing/expected.ts'
import { questionAbout } from './testing/questions.ts'

const SEED = 20_261_124
const QUERIES = 1_000
const COUNTED = 60

let directory: string
let index: FleetIndex
let cards: Card[]

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fleet-'))
  index = await openFleetIndex({ directory })
  const hostile = fc.sample(arbitraryCard, { numRuns: 3600, seed: SEED })
  const ordinary = Array.from({ length: 1500 }, (_, number) => madeCard(number).card)
  const byIdentity = new Map([...hostile, ...ordinary].map((card) => [identityOf(card), card]))
  byIdentity.delete(null)
  cards = [...byIdentity.values()].slice(0, 5000)
  for (let from = 0; from < cards.length; from += 40) {
    const rows = cards.slice(from, from + 40).map((card) => ({ card, raw: '{}' }))
    await index.applyPage({ rows, quarantined: [], seenAtMs: 1 })
  }
}, 120_000)

afterAll(async () => {
  await index.close()
  await rm(directory, { recursive: true })
})

const names = (list: readonly Card[]) => list.map((card) => identityOf(card))

/** The page is right when its first card has exactly `offset` cards before it and each next card is the next one. */
function differences(query: CardQuery, { total, rows }: { total: number; rows: readonly Card[] }): string[] {
  const compare = compareCards(query.sort)
  const fitting = cards.filter((card) => matches(card, query))
  const [first, last] = [rows[0], rows.at(-1)]
  const found: string[] = []
  if (total !== fitting.length) found.push(`total ${total}, not ${fitting.length}`)
  const length = Math.max(0, Math.min(query.limit, fitting.length - query.offset))
  if (rows.length !== length) found.push(`${rows.length} rows, not ${length}`)
  if (!rows.every((row, at) => at === 0 || compare(rows[at - 1] ?? row, row) < 0)) found.push('rows out of order')
  if (!rows.every((row) => matches(row, query))) found.push('a row that does not fit')
  if (first && fitting.filter((card) => compare(card, first) < 0).length !== query.offset) found.push('wrong first row')
  if (last && fitting.filter((card) => compare(card, last) <= 0).length !== query.offset + rows.length)
    found.push('wrong last row')
  return found
}

test('every card comes back exactly as it went in', async () => {
  const back: Card[] = []
  for await (const portion of index.stream(EVERYTHING)) back.push(...portion)
  expect(back.length).toBe(cards.length)
  const byName = new Map(back.map((card) => [identityOf(card), card]))
  expect(cards.map((card) => byName.get(identityOf(card)))).toEqual(cards)
  expect(names(back)).toEqual(names([...cards].sort(compareCards([]))))
})

test(`${QUERIES} generated questions are answered as contract means them`, { timeout: 600_000 }, async () => {
  const questions = fc.sample(
    fc.oneof({ weight: 4, arbitrary: questionAbout(cards) }, { weight: 1, arbitrary: arbitraryQuery }),
    {
      numRuns: QUERIES,
      seed: SEED,
    },
  )
  const wrong: unknown[] = []
  let answered = 0
  const next = questions.values()
  const work = async () => {
    for (const query of next) {
      const found = await index.search(query)
      const differs = differences(query, found)
      if (differs.length > 0) wrong.push({ differs, query })
      if (found.total > 0 && found.total < cards.length) answered += 1
    }
  }
  await Promise.all([work(), work(), work()])
  expect(wrong).toEqual([])
  expect(answered).toBeGreaterThan(QUERIES / 3)
})

test('facets, histograms, totals and explanations are counted as contract means them', {
  timeout: 300_000,
}, async () => {
  const questions = [EVERYTHING, ...fc.sample(questionAbout(cards), { numRuns: COUNTED, seed: SEED + 1 })]
  for (const query of questions) {
    const { total, facets, histograms } = await index.facets(query)
    expect({ query, total, facets, histograms }).toEqual({ query, ...expectedFacets(cards, query) })
    expect(await index.summarise(query)).toEqual(expectedSummary(cards, query))
    const { without } = await index.explainZero(query)
    const leaveOut = conditionsOf(query).map(([name]) => withCondition(query, name, NO_CONDITION))
    if (without.length > leaveOut.length) leaveOut.push({ ...query, text: '' })
    expect(without.map(({ count }) => count)).toEqual(
      leaveOut.map((less) => cards.filter((card) => matches(card, less)).length),
    )
  }
})

test('a page far from the start is the same as when everything is sorted', async () => {
  const questions = fc.sample(questionAbout(cards), { numRuns: 200, seed: SEED + 2 })
  for (const { sort } of questions) {
    const query = { ...EVERYTHING, sort, offset: 4980, limit: 40 }
    expect(names((await index.search(query)).rows)).toEqual(
      names([...cards].sort(compareCards(sort)).slice(4980, 5020)),
    )
  }
})
