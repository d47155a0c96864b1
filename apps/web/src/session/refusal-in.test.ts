import { expect, test } from 'vitest'
import { refusalIn } from './refusal-in.ts'

test.each([
  ['#refused=no-role', 'no-role'],
  ['#refused=unreachable', 'unreachable'],
  ['#refused=<b>', null],
  ['#refused=constructor', null],
  ['#t=abc', null],
  ['', null],
])('the fragment %j says %j', (hash, refusal) => {
  expect(refusalIn(hash)).toBe(refusal)
})
