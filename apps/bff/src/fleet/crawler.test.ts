/** When crawls begin by themselves, and how many there may be at a time. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFleetWorld } from './testing/fleet-world.ts'

const HOUR_MS = 3_600_000

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ cards: 200, seed: 3, callsPerSecond: Number.POSITIVE_INFINITY })
})
afterAll(() => simulator.close())

describe('a start', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'fleet-'))
  })
  afterAll(() => rm(directory, { recursive: true }))

  const startedWorld = async (everyMs: number) => {
    const world = await openFleetWorld(simulator, { directory, everyMs })
    await world.fleet.start()
    return world
  }

  test('without an interval waits for somebody to ask', async () => {
    const world = await startedWorld(0)
    await world.fleet.rest()
    expect(world.meter.read().calls).toBe(0)
    expect(await world.fleet.sync()).toMatchObject({ next: null, history: [] })
    await world.close()
  })

  test('over an empty index reads the fleet at once, and plans to do so again', async () => {
    const world = await startedWorld(HOUR_MS)
    expect((await world.fleet.sync()).crawl).toMatchObject({ scope: '', step: 'pages' })
    await world.fleet.rest()
    const { lastComplete, next } = await world.fleet.sync()
    expect(lastComplete).toMatchObject({ outcome: 'complete', total: 200 })
    const startedMs = Date.parse(String(lastComplete?.startedAt))
    expect(Date.parse(String(next?.at)) - startedMs).toBeGreaterThan(0.9 * HOUR_MS)
    expect(next?.cost).toMatchObject({ calls: 5 })
    await world.close()
  })

  test('over a fleet that was just read looks whose it is, and waits until the next crawl is due', async () => {
    const world = await startedWorld(HOUR_MS)
    await expect.poll(() => world.meter.read().calls).toBe(1)
    expect(await world.fleet.sync()).toMatchObject({
      crawl: null,
      next: { at: expect.any(String) },
      otherAccount: false,
    })
    await world.close()
    expect(world.meter.read().calls).toBe(1)
  })

  test('over a fleet whose next crawl is due begins with it', async () => {
    const world = await startedWorld(1)
    await expect.poll(async () => (await world.index.lastRuns(10)).length, { timeout: 20_000 }).toBeGreaterThan(1)
    await world.close()
  })
})

test('a crawl that takes long is followed by four times as long a rest: the budget belongs to others too', async () => {
  const world = await openFleetWorld(simulator, { everyMs: 1 })
  await world.crawl()
  const { lastComplete, next } = await world.fleet.sync()
  const [startedMs, finishedMs, nextMs] = [lastComplete?.startedAt, lastComplete?.finishedAt, next?.at].map((at) =>
    Date.parse(String(at)),
  )
  expect(Number(nextMs) - Number(startedMs)).toBeGreaterThanOrEqual(5 * (Number(finishedMs) - Number(startedMs)))
  await world.close()
})

test('four views are read at a time, beside the fleet; a fifth has to wait', async () => {
  const world = await openFleetWorld(simulator)
  const begun = ['', 'vendor=CMCC', 'vendor=CUCC', 'vendor=CTCC', 'vendor=VNO', 'status=30'].map(
    (scope) => world.fleet.crawls.begin(scope) !== null,
  )
  expect(begun).toEqual([true, true, true, true, true, false])
  expect((await world.fleet.sync()).views).toHaveLength(4)
  await world.fleet.rest()
  expect(world.fleet.crawls.begin('status=30')).toMatchObject({ started: true })
  await world.close()
  expect(world.fleet.crawls.begin('')).toBeNull()
})
