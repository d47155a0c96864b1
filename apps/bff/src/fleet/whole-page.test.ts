import { expect, test } from 'vitest'
import { pageOf } from './testing/page-of.ts'
import { isWholePage } from './whole-page.ts'

test.each([
  ['as many rows as the total promises', pageOf([1, 2], 2), true],
  ['a page of a longer list', pageOf([1, 2], 90), true],
  ['an empty page of an empty list', pageOf([], 0), true],
  ['rows that are odd but there', pageOf([1], 2, [{ kind: 'no-identity', count: 1 }]), true],
  ['no total', pageOf([1, 2], null), false],
  ['a total that is less than the rows', pageOf([1, 2], 1), false],
  ['fewer rows than promised', pageOf([1], 2, [{ kind: 'short-page', count: 1 }]), false],
  ['a card twice', pageOf([1], 2, [{ kind: 'repeated', count: 1 }]), false],
])('%s: %j', (_, page, expected) => {
  expect(isWholePage(page)).toBe(expected)
})
