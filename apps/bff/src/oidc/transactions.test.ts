import { expect, test } from 'vitest'
import { createTransactions } from './transactions.ts'

const begunWith = (state: string) => ({ proof: { state, nonce: '', verifier: '' }, back: '/', before: [] })

test('however many sign-ins are begun, only so many are remembered, the newest', () => {
  const { begin, take } = createTransactions({ now: () => 0, most: 3 })
  const ids = ['a', 'b', 'c', 'd', 'e'].map((state) => begin(begunWith(state)))
  const found = ['a', 'b', 'c', 'd', 'e'].map((state) => take(ids, state)?.proof.state ?? null)
  expect(found).toEqual([null, null, 'c', 'd', 'e'])
})

test('a sign-in is good once, with its own state', () => {
  const { begin, take } = createTransactions({ now: () => 0 })
  const id = begin(begunWith('a'))
  expect(take([id], 'b')).toBeNull()
  expect(take([id], 'a')?.back).toBe('/')
  expect(take([id], 'a')).toBeNull()
})
