/** The three things a simulator remembers are all bounded: nonces, selections, requests. */
import { expect, test } from 'vitest'
import { createBucket } from './bucket.ts'
import { createSelectionMemory } from './fleet/selection-memory.ts'
import { createNonceMemory } from './nonce-memory.ts'
import { createRequestBook } from './request-book.ts'

test('the oldest nonces are forgotten when there are too many', () => {
  const nonces = createNonceMemory()
  for (let nonce = 0; nonce <= 100_001; nonce += 1) nonces.isNew(String(nonce), 0)
  expect(nonces.isNew('100001', 0)).toBe(false)
  expect(nonces.isNew('0', 0)).toBe(true)
})

test('a selection is looked for once, until 64 younger ones came', () => {
  const memory = createSelectionMemory()
  let looks = 0
  const find = () => Int32Array.of(looks++)
  expect([memory.remember('a', find)[0], memory.remember('a', find)[0]]).toEqual([0, 0])
  for (let other = 0; other < 64; other += 1) memory.remember(String(other), () => new Int32Array(0))
  expect(memory.remember('a', find)[0]).toBe(1)
})

test('a large selection drives out the older large ones', () => {
  const memory = createSelectionMemory()
  const large = () => new Int32Array(9 * 1024 ** 2)
  const first = memory.remember('first', large)
  memory.remember('second', large)
  expect(memory.remember('first', large) === first).toBe(false)
})

test('the last thousand requests are kept', () => {
  const book = createRequestBook()
  for (let at = 0; at < 2500; at += 1) book.write({ at, method: 'GET', parameters: {}, outcome: '200' })
  expect([book.read().length, book.read()[0]?.at, book.read().at(-1)?.at]).toEqual([1000, 1500, 2499])
})

test('a bucket holds one second of calls and refills with the clock, also after it was set back', () => {
  const bucket = createBucket(4)
  const take = (nowMs: number) => bucket.take(nowMs)
  expect([take(0), take(0), take(0), take(0), take(0)]).toEqual([0, 0, 0, 0, 250])
  expect(take(250)).toBe(0)
  expect(take(-10_000)).toBe(250)
  expect([take(-9_000), take(-9_000)]).toEqual([0, 0])
  expect(createBucket(Number.POSITIVE_INFINITY).take(0)).toBe(0)
})
