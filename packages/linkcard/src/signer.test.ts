/** The simulator's verifier, written apart from linkcard, accepts what linkcard signs: ten thousand parameter sets. */
import { type Simulator, startSimulator } from '@linkdeck/simulator'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { send } from './client.ts'
import { guardCredentials } from './credentials.ts'
import { parseJson } from './json.ts'
import { type Signature, signRequest } from './sign-request.ts'

const SETS = 10_000
const AT_A_TIME = 32
let service: Simulator

beforeAll(async () => {
  service = await startSimulator({ cards: 1, callsPerSecond: Number.POSITIVE_INFINITY })
})
afterAll(() => service.close())

const awkward = fc.constantFrom(...'+&=%*~\'() !;:@/?#[]"\\\0\n\t\u2028\u007f测试标签é🚀👩‍👩‍👧', '%20', '%2B', '&a=b')
const value = fc.oneof(
  fc.string({ unit: awkward, maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', '2026-11-20 08:30:00'),
)
const name = fc.string({ unit: fc.constantFrom(...'aZ09._-~*'), minLength: 1, maxLength: 8 }).map((text) => `X${text}`)
const parameterSets = fc.dictionary(name, value, { maxKeys: 6 })

async function codeOf(parameters: Record<string, string>, signature: Signature, nonce: string): Promise<unknown> {
  const credentials = guardCredentials(service)
  const question = { endpoint: service.url, signature, parameters: { ...parameters, PageNo: '1', PageSize: '10' } }
  const request = signRequest(question, { credentials, nowMs: Date.now(), nonce })
  const { text } = await send(request, { signal: new AbortController().signal, maxBodyBytes: 1024 ** 2 })
  return parseJson(text)
}

test('every one of them passes', { timeout: 120_000 }, async () => {
  const sets = fc.sample(parameterSets, { numRuns: SETS, seed: 2026 })
  let passed = 0
  const workers = Array.from({ length: AT_A_TIME }, async (_, worker) => {
    for (let at = worker; at < sets.length; at += AT_A_TIME) {
      const answer = await codeOf(sets[at] ?? {}, at % 2 === 0 ? 'v1' : 'v3', `nonce-${at}`)
      expect(answer, JSON.stringify(sets[at])).toMatchObject({ Code: '200' })
      passed += 1
    }
  })
  await Promise.all(workers)
  expect(passed).toBe(SETS)
})
