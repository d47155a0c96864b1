import { expect, test } from 'vitest'
import { sampleCard } from '../testing/sample-card.ts'
import { seenValues } from './seen-values.ts'

const tagged = (...names: string[]) => sampleCard({ tags: names.map((name) => ({ id: null, name })) })
const values = (list: readonly { value: string }[]) => list.map(({ value }) => value)

test('the most frequent values come first, then the alphabet', () => {
  const cards = [tagged('b', 'a'), tagged('c'), tagged('c'), tagged()]
  expect(values(seenValues(cards, 'tags'))).toEqual(['c', 'a', 'b'])
})

test('data levels are ordered by size, one that cannot be read comes last', () => {
  const cards = ['1GB', '30MB', '?', '100MB', '30MB'].map((dataLevel) => sampleCard({ dataLevel }))
  expect(values(seenValues(cards, 'dataLevel'))).toEqual(['30MB', '100MB', '1GB', '?'])
})

test('a directional group is offered by its name, and asked by its id', () => {
  const card = sampleCard({ directionalGroupId: '55', directionalGroupName: 'sensors' })
  expect(seenValues([card], 'directionalGroupId')).toEqual([{ value: '55', label: 'sensors' }])
})

test('the pool of a card is read off its credential', () => {
  const card = sampleCard({ credentialNo: 'AL-UP-M-2-POOL9' })
  expect(values(seenValues([card], 'poolId'))).toEqual(['POOL9'])
})

test('every number of a card is offered, and nothing for a field without a value', () => {
  expect(values(seenValues([sampleCard({ imsi: ['2', '1'] })], 'imsi'))).toEqual(['1', '2'])
  expect(seenValues([sampleCard({ apnName: null })], 'apnName')).toEqual([])
})
