import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPace } from './pace.ts'
import { virtualClock } from './testing/virtual-clock.ts'

const never = () => new AbortController().signal

test('no window of one second holds more starts than the budget, nor does the queue lose or reorder a call', async () => {
  const arrivals = fc.array(fc.record({ afterMs: fc.nat(400), lastsMs: fc.nat(900) }), { minLength: 1, maxLength: 60 })
  const budget = fc.record({
    perSecond: fc.double({ min: 0.4, max: 12, noNaN: true }),
    maxInFlight: fc.integer({ min: 1, max: 8 }),
  })
  await fc.assert(
    fc.asyncProperty(arrivals, budget, async (calls, { perSecond, maxInFlight }) => {
      const clock = virtualClock()
      const pace = createPace({ perSecond, maxInFlight, maxWaiting: 1000, clock })
      const starts: { call: number; atMs: number }[] = []
      let inFlight = 0
      let arrivesMs = 0
      const done = calls.map(async ({ afterMs, lastsMs }, call) => {
        arrivesMs += afterMs
        await clock.sleep(arrivesMs, never())
        const end = await pace.take(never())
        starts.push({ call, atMs: clock.now() })
        inFlight += 1
        expect(inFlight).toBeLessThanOrEqual(maxInFlight)
        await clock.sleep(lastsMs, never())
        inFlight -= 1
        end()
      })
      await clock.run(Promise.all(done))
      expect(starts.map(({ call }) => call)).toEqual(calls.map((_, call) => call))
      const most = Math.max(1, Math.floor(perSecond))
      for (const [at, { atMs }] of starts.entries()) {
        const later = starts[at + most]
        if (later) expect(later.atMs - atMs).toBeGreaterThanOrEqual(Math.max(1000, 1000 / perSecond) - 1e-3)
      }
    }),
    { numRuns: 200 },
  )
})

test('the whole budget is used: a hundred calls at ten a second start within nine seconds', async () => {
  const clock = virtualClock(0)
  const pace = createPace({ perSecond: 10, maxInFlight: 8, maxWaiting: 1000, clock })
  const calls = Array.from({ length: 100 }, async () => (await pace.take(never()))())
  await clock.run(Promise.all(calls))
  expect(clock.now()).toBe(9000)
})

test('a throttled account halves the rate once a second, and success brings it back', async () => {
  const clock = virtualClock(0)
  const pace = createPace({ perSecond: 8, maxInFlight: 8, maxWaiting: 1000, clock })
  const startAll = (count: number) =>
    clock.run(Promise.all(Array.from({ length: count }, async () => (await pace.take(never()))())))
  for (let throttles = 0; throttles < 5; throttles += 1) pace.slowDown()
  await startAll(13)
  expect(clock.now()).toBe(3000)
  for (let successes = 0; successes < 25; successes += 1) pace.speedUp()
  await startAll(24)
  expect(clock.now()).toBe(6000)
})

test('a caller who leaves the queue frees the place, and one too many is refused as busy', async () => {
  const clock = virtualClock(0)
  const pace = createPace({ perSecond: 1, maxInFlight: 8, maxWaiting: 1, clock })
  const leaving = new AbortController()
  const end = await pace.take(never())
  end()
  const second = pace.take(leaving.signal)
  await expect(pace.take(never())).rejects.toMatchObject({ kind: 'busy' })
  leaving.abort(new Error('gone'))
  await expect(second).rejects.toThrow('gone')
  await expect(pace.take(leaving.signal)).rejects.toThrow('gone')
  await clock.run(pace.take(never()))
  expect(clock.now()).toBe(1000)
})

test('a clock that is set back by an hour does not stop the calls for an hour', async () => {
  const clock = virtualClock(7_200_000)
  const pace = createPace({ perSecond: 1, maxInFlight: 8, maxWaiting: 10, clock })
  await pace.take(never())
  clock.set(3_600_000)
  await clock.run(pace.take(never()))
  expect(clock.now()).toBe(3_601_000)
})

test('a budget of nothing is no budget', () => {
  expect(() => createPace({ perSecond: 0, maxInFlight: 1, maxWaiting: 1, clock: virtualClock() })).toThrow(RangeError)
})
