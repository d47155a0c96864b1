import { expect, test } from 'vitest'
import { nearWords } from './near-words.ts'

const WORDS = ['vendor', 'expire', 'tag', 'sim', 'sms', 'status']

test.each([
  ['vendr', ['vendor']],
  ['Expires', ['expire']],
  ['tags', ['tag']],
  ['stauts', ['status']],
  ['colour', []],
  ['', []],
])('%s was probably meant as %s', (typed, meant) => {
  expect(nearWords(typed, WORDS)).toEqual(meant)
})

test('the nearest comes first', () => {
  expect(nearWords('sims', WORDS)).toEqual(['sim', 'sms'])
})
