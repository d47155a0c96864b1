import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Lane } from './linkcard-options.ts'
import { createPace, type Pace } from './pace.ts'
import { type VirtualClock, virtualClock } from './testing/virtual-clock.ts'

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
        if (later) expect(later.atMs - atMs).toBeGreaterThanOrEqual(Math.max(1000, 1000 / perSecond))
      }
    }),
    { numRuns: 200 },
  )
})

test('the whole budget is used: a hundred calls at ten a second start within little more than nine seconds', async () => {
  const clock = virtualClock(0)
  const pace = createPace({ perSecond: 10, maxInFlight: 8, maxWaiting: 1000, clock })
  const calls = Array.from({ length: 100 }, async () => (await pace.take(never()))())
  await clock.run(Promise.all(calls))
  expect(clock.now()).toBe(9 * 1020)
})

test('a throttled account halves the rate once a second, and success brings it back', async () => {
  const clock = virtualClock(0)
  const pace = createPace({ perSecond: 8, maxInFlight: 8, maxWaiting: 1000, clock })
  const startAll = (count: number) =>
    clock.run(Promise.all(Array.from({ length: count }, async () => (await pace.take(never()))())))
  for (let throttles = 0; throttles < 5; throttles += 1) pace.slowDown()
  await startAll(13)
  expect(clock.now()).toBe(3 * 1020)
  for (let successes = 0; successes < 25; successes += 1) pace.speedUp()
  await startAll(24)
  expect(clock.now()).toBe(6 * 1020)
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
  expect(clock.now()).toBe(1020)
})

const TWENTY = { perSecond: 20, maxInFlight: 8, maxWaiting: 1000 }
const LATENCY_MS = 200

/** Notes when each call started, and how long it had to wait for that. */
function callsOver(clock: VirtualClock, pace: Pace) {
  const starts: { lane: Lane; atMs: number; waitedMs: number }[] = []
  const call = async (lane: Lane, afterMs: number, lastsMs = LATENCY_MS) => {
    await clock.sleep(afterMs, never())
    const askedMs = clock.now()
    const end = await pace.take(never(), lane)
    starts.push({ lane, atMs: clock.now(), waitedMs: clock.now() - askedMs })
    await clock.sleep(lastsMs, never())
    end()
  }
  return { starts, call }
}

test('alone, the background uses the whole budget, evenly spread', async () => {
  const clock = virtualClock(0)
  const { starts, call } = callsOver(clock, createPace({ ...TWENTY, clock }))
  await clock.run(Promise.all(Array.from({ length: 400 }, () => call('background', 0))))
  const times = starts.map(({ atMs }) => atMs)
  expect(times.at(-1)).toBeLessThanOrEqual(20_000 / 0.95)
  for (const [at, time] of times.slice(2).entries()) expect(time - (times[at] ?? 0)).toBeGreaterThan(50)
})

test('a person who asks at any moment of a crawl waits at most 150 ms', async () => {
  const questions = fc.array(fc.integer({ min: 150, max: 2000 }), { minLength: 1, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(questions, fc.nat({ max: 350 }), async (pauses, latencyMs) => {
      const clock = virtualClock(0)
      const { starts, call } = callsOver(clock, createPace({ ...TWENTY, clock }))
      let askedMs = 0
      const people = pauses.map((pauseMs) => {
        askedMs += pauseMs
        return call('interactive', askedMs, latencyMs)
      })
      const crawl = Array.from({ length: 600 }, () => call('background', 0, latencyMs))
      await clock.run(Promise.all([...people, ...crawl]))
      const waits = starts.filter(({ lane }) => lane === 'interactive').map(({ waitedMs }) => waitedMs)
      expect(waits).toHaveLength(pauses.length)
      expect(Math.max(...waits)).toBeLessThanOrEqual(150)
      for (const [at, { atMs }] of starts.slice(20).entries())
        expect(atMs - (starts[at]?.atMs ?? 0)).toBeGreaterThanOrEqual(1000)
    }),
    { numRuns: 30 },
  )
})

test('a person does not wait for background calls that hang, nor behind those that wait', async () => {
  const clock = virtualClock(0)
  const { starts, call } = callsOver(clock, createPace({ ...TWENTY, clock }))
  const crawl = Array.from({ length: 50 }, () => call('background', 0, 5000))
  await clock.run(call('interactive', 3000))
  expect(starts.filter(({ lane }) => lane === 'background')).toHaveLength(6)
  expect(starts.at(-1)).toMatchObject({ lane: 'interactive', waitedMs: 0 })
  await clock.run(Promise.all(crawl))
})

test('a queue that is full in one lane is open in the other', async () => {
  const clock = virtualClock(0)
  const pace = createPace({ perSecond: 1, maxInFlight: 8, maxWaiting: 1, clock })
  await pace.take(never())
  const waits = pace.take(never(), 'background')
  await expect(pace.take(never(), 'background')).rejects.toMatchObject({ kind: 'busy' })
  await clock.run(Promise.all([pace.take(never()), waits]))
  expect(clock.now()).toBe(2 * 1020)
})

test('a clock that is set back by an hour does not stop the calls for an hour', async () => {
  const clock = virtualClock(7_200_000)
  const pace = createPace({ perSecond: 1, maxInFlight: 8, maxWaiting: 10, clock })
  await pace.take(never())
  clock.set(3_600_000)
  await clock.run(pace.take(never()))
  expect(clock.now()).toBe(3_601_020)
})

test('a budget of nothing is no budget', () => {
  expect(() => createPace({ perSecond: 0, maxInFlight: 1, maxWaiting: 1, clock: virtualClock() })).toThrow(RangeError)
})
