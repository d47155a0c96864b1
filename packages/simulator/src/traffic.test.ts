import { expect, test } from 'vitest'
import { countTraffic } from './traffic.ts'

test('the busiest second is found wherever it begins', () => {
  const traffic = countTraffic()
  for (const atMs of [0, 600, 900, 1000, 1599, 1600, 3000]) traffic.count(undefined, atMs)
  expect(traffic.read()).toEqual({ calls: 7, reusedNonces: 0, busiestSecond: 4 })
  traffic.clear()
  expect(traffic.read()).toEqual({ calls: 0, reusedNonces: 0, busiestSecond: 0 })
})

test('a nonce that comes again is counted', () => {
  const traffic = countTraffic()
  for (const nonce of ['a', 'b', 'a', undefined, undefined, 'a']) traffic.count(nonce, 0)
  expect(traffic.read().reusedNonces).toBe(2)
})

test('the oldest nonces are forgotten when there are too many', () => {
  const traffic = countTraffic()
  for (let nonce = 0; nonce <= 100_000; nonce += 1) traffic.count(String(nonce), nonce * 1000)
  traffic.count('0', 0)
  expect(traffic.read().reusedNonces).toBe(0)
})
