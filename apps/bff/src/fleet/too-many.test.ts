import { expect, test } from 'vitest'
import { isTooMany } from './too-many.ts'

test.each([
  [20, 20, false],
  [20, 500, false],
  [21, 500, true],
  [21, 1050, false],
  [22, 1050, true],
  [20_000, 1_000_000, false],
  [20_001, 1_000_000, true],
  [0, 0, false],
  [-5, 0, false],
])('%i of %i cards: %j', (cards, of, expected) => {
  expect(isTooMany(cards, of)).toBe(expected)
})
