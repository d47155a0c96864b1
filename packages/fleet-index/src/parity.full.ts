import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FleetIndex } from './index.ts'
import { hostileFleet, openFilled } from './testing/hostile-fleet.ts'
import { compareAnswers, compareCounts } from './testing/parity.ts'
import { anyQuestion, questionAbout } from './testing/questions.ts'

const SEED = 20_261_124

const cards = hostileFleet(5_000, SEED)
let index: FleetIndex
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ index, remove } = await openFilled(cards))
})
afterAll(() => remove())

test('20,000 generated questions have the same cards, order and total', async () => {
  const questions = fc.sample(anyQuestion(cards), { numRuns: 20_000, seed: SEED })
  const { wrong, telling } = await compareAnswers(index, cards, questions)
  expect(wrong).toEqual([])
  expect(telling).toBeGreaterThan(7_000)
})

test('facets, histograms, sums and explanations of 1,000 questions are counted alike', async () => {
  const { wrong } = await compareCounts(index, cards, fc.sample(questionAbout(cards), { numRuns: 1_000, seed: SEED }))
  expect(wrong).toEqual([])
})
