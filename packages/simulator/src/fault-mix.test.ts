import { expect, test } from 'vitest'
import { drawFaults, MIXED_FAULTS } from './fault-mix.ts'
import { startSimulator } from './simulator.ts'
import { askV1 } from './testing/caller.ts'

const page = (number: number) => ({ PageNo: String(number), PageSize: '40', Timestamp: 'any' })
const PAGES = Array.from({ length: 10_000 }, (_, at) => page(at + 1))

test('every kind takes its part of the share', () => {
  const drawn = PAGES.map(drawFaults({ share: 0.3, seed: 7 }))
  const count = (kind: string | null) => drawn.filter((name) => name === kind).length / PAGES.length
  expect(MIXED_FAULTS).toHaveLength(17)
  expect(count(null)).toBeCloseTo(0.7, 1)
  for (const kind of MIXED_FAULTS) expect(count(kind)).toBeCloseTo(0.3 / 17, 2)
  expect(PAGES.map(drawFaults({ share: 0 }))).toEqual(PAGES.map(() => null))
})

test('the same seed strikes the same questions in any order, and another one others', () => {
  const forwards = PAGES.map(drawFaults({ share: 0.3, seed: 7 }))
  expect(
    PAGES.toReversed()
      .map(drawFaults({ share: 0.3, seed: 7 }))
      .toReversed(),
  ).toEqual(forwards)
  expect(PAGES.map(drawFaults({ share: 0.3, seed: 8 }))).not.toEqual(forwards)
})

test('a question that is asked again has another chance', () => {
  const draw = drawFaults({ share: 0.5, kinds: ['reset'] })
  const again = Array.from({ length: 1000 }, () => draw(page(1)))
  expect(again.filter((name) => name === 'reset').length / 1000).toBeCloseTo(0.5, 1)
})

test('a mix strikes calls until it is taken away; what a call asks for itself comes first', async () => {
  const simulator = await startSimulator({ cards: 10, callsPerSecond: Number.POSITIVE_INFINITY })
  const codes = async (parameters: Record<string, string> = {}) =>
    JSON.parse((await askV1(simulator, parameters)).text).Code
  simulator.setFaultMix({ share: 1, kinds: ['server-error'] })
  expect([await codes(), await codes({ ApnName: 'sim:unavailable' })]).toEqual(['InternalError', 'ServiceUnavailable'])
  simulator.setFaultMix(null)
  expect(await codes()).toBe('200')
  expect(simulator.traffic()).toMatchObject({ calls: 3, reusedNonces: 0 })
  await simulator.close()
})
