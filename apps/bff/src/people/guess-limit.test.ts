import { expect, test } from 'vitest'
import { createGuessLimit } from './guess-limit.ts'

const MINUTE = 60_000

function world() {
  let nowMs = 1_000_000
  const limit = createGuessLimit(() => nowMs)
  const pass = (ms: number) => {
    nowMs += ms
  }
  const tried = (times: number, from: string, name: (at: number) => string) =>
    Array.from({ length: times }, (_, at) => limit.take(from, name(at))).filter((waitMs) => waitMs === 0).length
  return { limit, pass, tried }
}

test('at one person five are let through at once, then one in three minutes', () => {
  const { limit, pass, tried } = world()
  expect(tried(1000, '192.0.2.7', () => 'ada')).toBe(5)
  expect(limit.take('192.0.2.7', 'ada')).toBe(3 * MINUTE)
  pass(3 * MINUTE)
  expect(tried(1000, '192.0.2.7', () => 'ada')).toBe(1)
})

test('at many persons ten from one address, then one in six seconds', () => {
  const { limit, pass, tried } = world()
  expect(tried(1000, '192.0.2.7', String)).toBe(10)
  expect(limit.take('192.0.2.7', 'ben')).toBe(6_000)
  pass(6_000)
  expect(tried(1000, '192.0.2.7', (at) => `other ${at}`)).toBe(1)
})

test('all of one network of IPv6 is one address, and of IPv4 none is another', () => {
  const { tried, limit } = world()
  expect(tried(5, '2001:db8:1:2::1', () => 'ada')).toBe(5)
  expect(limit.take('2001:db8:1:2:ffff::9', 'ada')).toBeGreaterThan(0)
  expect(limit.take('2001:db8:1:3::1', 'ada')).toBe(0)
  expect(tried(5, '192.0.2.7', () => 'ada')).toBe(5)
  expect(limit.take('192.0.2.8', 'ada')).toBe(0)
})

test('whoever gets it right at once may do so all day', () => {
  const { limit } = world()
  for (let times = 0; times < 100; times += 1) {
    expect(limit.take('192.0.2.7', 'ada')).toBe(0)
    limit.giveBack('192.0.2.7', 'ada')
  }
})

test('to get it right as oneself makes no guess at others undone', () => {
  const { limit } = world()
  const through = Array.from({ length: 100 }, (_, at) => {
    const waitMs = limit.take('192.0.2.7', `other ${at}`)
    if (limit.take('192.0.2.7', 'ada') === 0) limit.giveBack('192.0.2.7', 'ada')
    return waitMs
  })
  expect(through.filter((waitMs) => waitMs === 0)).toHaveLength(10)
})
