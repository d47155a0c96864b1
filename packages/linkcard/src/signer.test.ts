/** The simulator's verifier, written apart from linkcard, accepts what linkcard signs: ten thousand parameter sets, five to a request. */
import { type Simulator, startSimulator } from '@linkdeck/simulator'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { send } from './client.ts'
import { guardCredentials } from './credentials.ts'
import { parseJson } from './json.ts'
import { type Signature, signRequest } from './sign-request.ts'

const REQUESTS = 2_000
const SETS_EACH = 5
const AT_A_TIME = 16
const NOW_MS = Date.UTC(2026, 10, 20, 4)
let service: Simulator

beforeAll(async () => {
  service = await startSimulator({ cards: 1, now: () => NOW_MS, callsPerSecond: Number.POSITIVE_INFINITY })
})
afterAll(() => service.close())

const awkward = fc.constantFrom(...'+&=%*~\'() !;:@/?#[]"\\\0\n\t\u2028\u007f测试标签é🚀👩‍👩‍👧', '%20', '%2B', '&a=b')
const value = fc.oneof(
  fc.string({ unit: awkward, maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', '2026-11-20 08:30:00'),
)
const name = fc.string({ unit: fc.constantFrom(...'aZ09._-~*'), minLength: 1, maxLength: 8 }).map((text) => `X${text}`)
const parameterSet = fc.dictionary(name, value, { maxKeys: 6 })

/** Five sets side by side: the names of each begin with its number. */
const fiveSets = fc.array(parameterSet, { minLength: SETS_EACH, maxLength: SETS_EACH }).map((sets) => {
  const entries = sets.flatMap((set, at) => Object.entries(set).map(([key, text]) => [`${at}${key}`, text]))
  return Object.fromEntries(entries)
})

async function codeOf(parameters: Record<string, string>, signature: Signature, nonce: string): Promise<unknown> {
  const credentials = guardCredentials(service)
  const question = { endpoint: service.url, signature, parameters: { ...parameters, PageNo: '1', PageSize: '10' } }
  const request = signRequest(question, { credentials, nowMs: NOW_MS, nonce })
  const { text } = await send(request, { signal: new AbortController().signal, maxBodyBytes: 1024 ** 2 })
  return parseJson(text)
}

test('every one of them passes', { timeout: 120_000 }, async () => {
  const questions: Record<string, string>[] = fc.sample(fiveSets, { numRuns: REQUESTS, seed: 2026 })
  let passed = 0
  const workers = Array.from({ length: AT_A_TIME }, async (_, worker) => {
    for (let at = worker; at < REQUESTS; at += AT_A_TIME) {
      const answer = await codeOf(questions[at] ?? {}, at % 2 === 0 ? 'v1' : 'v3', `nonce-${at}`)
      expect(answer, JSON.stringify(questions[at])).toMatchObject({ Code: '200' })
      passed += SETS_EACH
    }
  })
  await Promise.all(workers)
  expect(passed).toBe(10_000)
})
