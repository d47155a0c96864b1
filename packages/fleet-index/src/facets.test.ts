/** Every number that is counted is the number contract's matches() gives. */
import { EVERYTHING, type Facet, type Histogram } from '@linkdeck/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { binOf } from './bins.ts'
import type { FleetIndex } from './index.ts'
import { hostileFleet, openFilled } from './testing/hostile-fleet.ts'
import { compareCounts } from './testing/parity.ts'
import { questionAbout } from './testing/questions.ts'

const SEED = 20_261_125

const cards = hostileFleet(5_000, SEED)
let index: FleetIndex
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ index, remove } = await openFilled(cards))
})
afterAll(() => remove())

test('facets, histograms, sums and explanations of 150 questions are counted as contract means them', async () => {
  const questions = [EVERYTHING, ...fc.sample(questionAbout(cards), { numRuns: 150, seed: SEED })]
  const { wrong, telling } = await compareCounts(index, cards, questions)
  expect(wrong).toEqual([])
  expect(telling).toBeGreaterThan(75)
})

const of = <T extends Facet | Histogram>(list: readonly T[], key: string) => list.filter((each) => each.key === key)[0]

test('a pool card stands in no step of remaining percent, and is not missing either', async () => {
  const known = cards.filter(({ restPercent }) => restPercent !== null)
  const { histograms } = await index.facets(EVERYTHING)
  const histogram = of(histograms, 'restPercent')
  const inSteps = cards.filter((card) => (binOf(card, 'restPercent') ?? -1) >= 0)
  expect(histogram?.missing).toBe(cards.length - known.length)
  expect(histogram?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(inSteps.length)
  expect(inSteps.every(({ remainingKind }) => remainingKind === 'single')).toBe(true)
})

test('a documented code that no card has is counted as none, and unknown codes follow the documented ones', async () => {
  const { facets } = await index.facets(EVERYTHING)
  const status = of(facets, 'status')?.values.map(({ value }) => value)
  expect(status?.slice(0, 6)).toEqual(['10', '20', '30', '35', '40', '50'])
  expect(status?.slice(6)).toContain('999')

  const { facets: none } = await index.facets({ ...EVERYTHING, text: 'no card has this' })
  expect(of(none, 'status')?.values.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0])
})

test('an open field lists its 50 most frequent values and tells how many there are; chosen ones are listed besides', async () => {
  const open = of((await index.facets(EVERYTHING)).facets, 'aliyunOrderId')
  expect(open?.values.length).toBe(50)
  expect(open?.distinct).toBeGreaterThan(50)
  const listed = new Set(open?.values.map(({ value }) => value))
  const rare = cards.flatMap(({ aliyunOrderId }) => aliyunOrderId || []).find((value) => !listed.has(value)) ?? ''
  const chosen = await index.facets({
    ...EVERYTHING,
    where: { aliyunOrderId: { any: [rare], none: [], missing: null } },
  })
  expect(of(chosen.facets, 'aliyunOrderId')?.values.map(({ value }) => value)).toContain(rare)
})
