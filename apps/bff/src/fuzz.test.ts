/** 50,000 questions nobody would ask by hand: each is answered or refused, never by a fault of our own. */
import { FIELD_NAMES, fieldOf, keyOf, ProblemAnswer } from '@linkdeck/contract'
import type { Simulator } from '@linkdeck/simulator'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, linkcardTo, startFleet } from './test-world.ts'

const QUESTIONS = 50_000
const AT_A_TIME = 50

let simulator: Simulator
beforeAll(async () => {
  simulator = await startFleet({ cards: 10 })
})
afterAll(() => simulator.close())

const codes = FIELD_NAMES.flatMap((name) => fieldOf(name).vocab?.entries.map(({ code }) => code) ?? [])
const plausible = [
  'true',
  '..10',
  '100MB..2GB',
  '2026-11-01..2026-11-30',
  '89860',
  '1..',
  '..',
  '40',
  '80',
  'auto',
  'iccid',
]
const keys = [...FIELD_NAMES.map(keyOf), 'q', 'sort', 'no', 'offset', 'limit', 'source', '__proto__', 'constructor', '']

const text = fc.string({ unit: 'binary', maxLength: 24 })
const part = (known: readonly string[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: text })
const key = fc.tuple(fc.constantFrom('', '', '', '-'), part(keys)).map((parts) => parts.join(''))
const entries = fc.array(fc.tuple(key, part([...codes, ...plausible])), { maxLength: 5 })
const spelled = entries.map((pairs) => new URLSearchParams(pairs).toString())
/** A good question with a few characters knocked out of place. */
const mutated = fc
  .tuple(
    spelled,
    fc.array(fc.tuple(fc.nat(120), fc.constantFrom('%', '&', '=', '+', '-', '..', '%00', '%ff', '?')), {
      maxLength: 4,
    }),
  )
  .map(([good, knocks]) => knocks.reduce((at, [place, mark]) => at.slice(0, place) + mark + at.slice(place + 1), good))
/** One filter that the service can be asked for. */
const askable = fc
  .tuple(fc.constantFrom(...FIELD_NAMES.map(keyOf)), part([...codes, ...plausible]), fc.constantFrom(10, 15, 25, 40))
  .map(([name, value, limit]) => new URLSearchParams({ [name]: value, limit: String(limit) }).toString())
const question = fc.oneof(spelled, mutated, askable, text)

test(`${QUESTIONS} generated questions meet no fault of our own`, { timeout: 300_000 }, async () => {
  const { ask } = createWorld({ linkcard: linkcardTo(simulator, { deadlineMs: 30_000, attemptTimeoutMs: 10_000 }) })
  const counts = new Map<number, number>()
  const faults: string[] = []
  const questions = fc.sample(question, { numRuns: QUESTIONS, seed: 1 })
  const askOne = async (query: string) => {
    const response = await ask(`/api/cards?${query}`)
    counts.set(response.status, (counts.get(response.status) ?? 0) + 1)
    if (response.status === 200 || response.status === 400 || response.status === 422) return
    const { problem } = ProblemAnswer.parse(await response.json())
    if (problem.kind !== 'upstream-refused') faults.push(`${response.status} ${problem.kind} ${query}`)
  }
  for (let at = 0; at < questions.length; at += AT_A_TIME)
    await Promise.all(questions.slice(at, at + AT_A_TIME).map(askOne))
  expect(faults).toEqual([])
  expect([200, 400, 422].map((status) => (counts.get(status) ?? 0) > 1000)).toEqual([true, true, true])
})

test('no generated path of a card meets one either', { timeout: 120_000 }, async () => {
  const { ask } = createWorld({ linkcard: linkcardTo(simulator, { deadlineMs: 30_000, attemptTimeoutMs: 10_000 }) })
  const path = fc.tuple(fc.oneof(text, fc.constantFrom('1', '89860319526183137364')), question)
  for (const [id, query] of fc.sample(path, { numRuns: 5_000, seed: 1 })) {
    const { status } = await ask(`/api/cards/${encodeURIComponent(id)}?${query}`)
    expect([200, 400, 404, 409]).toContain(status)
  }
})
