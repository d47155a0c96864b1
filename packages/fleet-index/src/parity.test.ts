/** SQL answers exactly as contract's matches() and compareCards() mean: same cards, same order, same total. */
import { randomInt } from 'node:crypto'
import { type Card, compareCards, decode, EVERYTHING, identityOf } from '@linkdeck/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FleetIndex } from './index.ts'
import { hostileFleet, openFilled } from './testing/hostile-fleet.ts'
import { compareAnswers } from './testing/parity.ts'
import { anyQuestion } from './testing/questions.ts'

const SEED = 20_261_124
const CARDS = 5_000

const cards = hostileFleet(CARDS, SEED)
let index: FleetIndex
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ index, remove } = await openFilled(cards))
})
afterAll(() => remove())

const names = (list: readonly Card[]) => list.map((card) => identityOf(card))

test('every card comes back exactly as it went in', async () => {
  const back: Card[] = []
  for await (const portion of index.stream(EVERYTHING)) back.push(...portion)
  const byName = new Map(back.map((card) => [identityOf(card), card]))
  expect(back.length).toBe(CARDS)
  expect(cards.map((card) => byName.get(identityOf(card)))).toEqual(cards)
  expect(names(back)).toEqual(names([...cards].sort(compareCards([]))))
})

/** The second seed is another one in every run: the name of the test tells it. parity.full.ts asks 20,000. */
test.each([
  ['the same as ever', SEED, 2_000],
  ['new ones', randomInt(2 ** 31), 500],
])('generated questions, %s (seed %i): %i have the same cards, order and total', async (_, seed, numRuns) => {
  const { wrong, telling } = await compareAnswers(index, cards, fc.sample(anyQuestion(cards), { numRuns, seed }))
  expect(wrong).toEqual([])
  expect(telling).toBeGreaterThan(numRuns / 3)
})

test('a range of remaining percent finds single plans only, though other cards have a percent', async () => {
  const ask = async (text: string) => (await index.search(decode(new URLSearchParams(text)).query)).total
  const known = cards.filter(({ restPercent }) => restPercent !== null)
  const single = known.filter(({ remainingKind }) => remainingKind === 'single')
  expect(known.length).toBeGreaterThan(single.length + 1000)
  expect(await ask('restPercent=0..100')).toBe(single.length)
  expect(await ask('-no=restPercent')).toBe(known.length)
})
