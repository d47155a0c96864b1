import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAllowance } from './allowance.ts'

function makeWorld(most?: number) {
  let nowMs = 1_000_000
  const { take, giveBack } = createAllowance({ perSecond: 10, atOnce: 5, now: () => nowMs, ...(most ? { most } : {}) })
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { take, giveBack, pass, now: () => nowMs }
}

test('so many go at once, then one after another', () => {
  const { take, pass } = makeWorld()
  expect(Array.from({ length: 6 }, () => take('a'))).toEqual([0, 0, 0, 0, 0, 100])
  pass(100)
  expect([take('a'), take('a')]).toEqual([0, 100])
})

test('what is refused costs nothing: whoever waits as long as they were told gets an answer', () => {
  const { take, pass } = makeWorld()
  for (let at = 0; at < 1000; at += 1) take('a')
  pass(take('a'))
  expect(take('a')).toBe(0)
})

test('what is given back can be taken again, and no more', () => {
  const { take, giveBack } = makeWorld()
  for (let at = 0; at < 5; at += 1) take('a')
  giveBack('a')
  giveBack('b')
  expect([take('a'), take('a')]).toEqual([0, 100])
})

test('nobody takes the allowance of another', () => {
  const { take } = makeWorld()
  for (let at = 0; at < 100; at += 1) take('a')
  expect(take('b')).toBe(0)
})

test('a crowd of strangers is forgotten, not kept', () => {
  const { take } = makeWorld(3)
  for (let at = 0; at < 5; at += 1) take('a')
  for (const who of ['b', 'c', 'd']) take(who)
  expect(take('a')).toBe(0)
})

test('in no stretch of time more are let through than the rate allows', () => {
  const steps = fc.array(fc.nat({ max: 300 }), { maxLength: 200 })
  fc.assert(
    fc.property(steps, (waits) => {
      const { take, pass, now } = makeWorld()
      const through: number[] = []
      for (const ms of waits) {
        pass(ms)
        if (take('a') === 0) through.push(now())
      }
      for (const [first, fromMs] of through.entries())
        for (const [last, toMs] of through.entries())
          if (last >= first) expect(last - first + 1).toBeLessThanOrEqual(5 + (toMs - fromMs) / 100 + 1e-6)
    }),
  )
})
