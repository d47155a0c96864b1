import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AttemptError } from './attempt-error.ts'
import type { Cure } from './errors.ts'
import { MAX_ATTEMPTS, retry } from './retry.ts'
import { virtualClock } from './testing/virtual-clock.ts'

const NEVER = new AbortController().signal

function failing(cures: readonly Cure[], retryAfterMs?: number) {
  const clock = virtualClock(0)
  const startedMs: number[] = []
  const attempt = async (number: number) => {
    startedMs.push(clock.now())
    const cure = cures[number - 1]
    if (cure) throw new AttemptError('upstream-unavailable', cure, { cure, retryAfterMs })
    return 'page'
  }
  return { clock, startedMs, attempt }
}

const PLAIN = { random: () => 1, signal: NEVER, deadlineMs: 10_000, heal: async () => false }

test('a passing trouble is waited out, longer each time', async () => {
  const { clock, attempt, startedMs } = failing(['wait', 'wait', 'wait'])
  await expect(clock.run(retry(attempt, { ...PLAIN, clock }))).resolves.toBe('page')
  expect(startedMs).toEqual([0, 50, 200, 650])
})

test('throttling is waited out from half a second on', async () => {
  const { clock, attempt, startedMs } = failing(['slow-down', 'slow-down'])
  await clock.run(retry(attempt, { ...PLAIN, clock, random: () => 0 }))
  expect(startedMs).toEqual([0, 500, 1000])
})

test('the wait the service asks for is kept', async () => {
  const { clock, attempt, startedMs } = failing(['slow-down'], 1500)
  await clock.run(retry(attempt, { ...PLAIN, clock }))
  expect(startedMs).toEqual([0, 1500])
})

test('a wait beyond the deadline is not begun', async () => {
  const { clock, attempt, startedMs } = failing(['slow-down'], 10_000)
  await expect(clock.run(retry(attempt, { ...PLAIN, clock }))).rejects.toThrow('slow-down')
  expect(startedMs).toEqual([0])
})

test('what nothing cures is told at once', async () => {
  const { clock, attempt, startedMs } = failing(['none'])
  await expect(retry(attempt, { ...PLAIN, clock })).rejects.toThrow('none')
  expect(startedMs).toEqual([0])
})

test.each(['clock', 'token'] as const)('%s is tried again at once when it could be healed, else told', async (cure) => {
  const { clock, attempt, startedMs } = failing([cure])
  await expect(retry(attempt, { ...PLAIN, clock, heal: async () => true })).resolves.toBe('page')
  expect(startedMs).toEqual([0, 0])
  await expect(retry(failing([cure]).attempt, { ...PLAIN, clock })).rejects.toThrow(cure)
})

test('an error of the program is no trouble of the service', async () => {
  const broken = () => Promise.reject(new RangeError('bug'))
  await expect(retry(broken, { ...PLAIN, clock: virtualClock() })).rejects.toThrow(RangeError)
})

test('whatever fails, there are at most eight attempts, all before the deadline', async () => {
  const cures = fc.array(fc.constantFrom<Cure>('wait', 'slow-down'), { minLength: 20, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(cures, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(20_000), async (all, luck, afterMs) => {
      const { clock, attempt, startedMs } = failing(all, afterMs)
      await expect(clock.run(retry(attempt, { ...PLAIN, clock, random: () => luck }))).rejects.toThrow(AttemptError)
      expect(startedMs.length).toBeLessThanOrEqual(MAX_ATTEMPTS)
      expect(Math.max(...startedMs)).toBeLessThan(10_000)
    }),
  )
})
