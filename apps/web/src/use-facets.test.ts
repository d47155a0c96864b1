import { expect, test } from 'vitest'
import { sampleSync } from './testing/sample-sync.ts'
import { canIndexAnswer } from './use-facets.ts'

const coverage = (known: number, expected: number | null) =>
  sampleSync({ coverage: { known, expected, uncertain: 0, complete: known === expected } })

test.each([
  ['a fleet that was read', 'auto', undefined, coverage(12_480, 12_480), true],
  ['a fleet that is being read', 'auto', { source: 'live' }, coverage(40, 12_480), true],
  ['an answer that came from the index', 'auto', { source: 'index' }, undefined, true],
  ['a few cards that somebody looked at', 'auto', { source: 'live' }, coverage(40, null), false],
  ['an empty index', 'auto', { source: 'live' }, coverage(0, 12_480), false],
  ['the fleet of another account', 'auto', undefined, sampleSync({ otherAccount: true }), false],
  ['a view that is pinned to the service', 'live', undefined, coverage(12_480, 12_480), false],
  ['an index of which nobody knows', 'auto', { source: 'live' }, null, false],
] as const)('%s: source %s', (_, source, answer, sync, can) => {
  expect(canIndexAnswer(source, answer, sync)).toBe(can)
})
