/** Crawls of a fleet that stands still: everything is read, once, and what was interrupted goes on. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Card, EVERYTHING, identityOf } from '@linkdeck/contract'
import type { FleetIndex } from '@linkdeck/fleet-index'
import { type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FleetWorld, openFleetWorld } from './testing/fleet-world.ts'

const CARDS = 600
const PAGES = CARDS / 40

let simulator: Simulator
let truth: (string | undefined)[]

beforeAll(async () => {
  simulator = await startSimulator({ cards: CARDS, seed: 3, callsPerSecond: Number.POSITIVE_INFINITY })
  truth = Array.from({ length: CARDS }, (_, at) => simulator.fleet.card(at))
    .map(identityIn)
    .sort()
})
afterAll(() => simulator.close())

function identityIn({ VsimInstanceId, Iccid }: { VsimInstanceId?: bigint; Iccid?: string }) {
  return VsimInstanceId === undefined ? Iccid : String(VsimInstanceId)
}

async function known(index: FleetIndex): Promise<(string | null)[]> {
  const cards: Card[] = []
  for await (const portion of index.stream(EVERYTHING)) cards.push(...portion)
  return cards.map(identityOf).sort()
}

describe('the whole fleet', () => {
  let world: FleetWorld
  beforeEach(async () => {
    world = await openFleetWorld(simulator)
  })
  afterEach(() => world.close())

  test('every card is known afterwards, and the state says so', async () => {
    await world.crawl()
    expect(await known(world.index)).toEqual(truth)
    const { coverage, lastComplete, crawl, history } = await world.fleet.sync()
    expect(coverage).toEqual({ known: CARDS, expected: CARDS, uncertain: 0, complete: true })
    expect(crawl).toBeNull()
    expect(lastComplete).toMatchObject({ scope: '', outcome: 'complete', total: CARDS })
    expect(history).toHaveLength(1)
  })

  test('it costs a call a page and a few pages read again, and the books agree with the calls', async () => {
    await world.crawl()
    const { calls } = world.meter.read()
    expect(calls).toBeGreaterThan(PAGES)
    expect(calls).toBeLessThanOrEqual(PAGES + 4)
    expect((await world.fleet.sync()).lastComplete?.callsSpent).toBe(calls)
  })

  test('a second crawl asks for a known card first, and finds nothing new', async () => {
    await world.crawl()
    const { asOf } = await world.fleet.sync()
    await world.crawl()
    const sync = await world.fleet.sync()
    expect(sync.coverage).toEqual({ known: CARDS, expected: CARDS, uncertain: 0, complete: true })
    expect(Date.parse(String(sync.asOf))).toBeGreaterThan(Date.parse(String(asOf)))
  })

  test('two who ask for it at once get the same crawl', async () => {
    const first = world.fleet.crawls.begin('')
    const second = world.fleet.crawls.begin('')
    expect(first).toMatchObject({ started: true })
    expect(second).toEqual({ id: first?.id, started: false })
    await world.fleet.rest()
  })
})

test('a crawl that is stopped leaves what it wrote, and is not complete', async () => {
  const stopped: boolean[] = []
  const world: FleetWorld = await openFleetWorld(simulator, {
    onAttempt: () => {
      if (world.meter.read().calls === 8) stopped.push(world.fleet.crawls.stop(String(begun?.id)))
    },
  })
  const begun = world.fleet.crawls.begin('')
  await world.fleet.rest()
  const { coverage, lastComplete, history } = await world.fleet.sync()
  expect({ stopped, lastComplete }).toEqual({ stopped: [true], lastComplete: null })
  expect(coverage).toMatchObject({ expected: CARDS, complete: false })
  expect(coverage.known).toBeGreaterThan(0)
  expect(history).toMatchObject([{ outcome: 'incomplete' }])
  expect(world.fleet.crawls.stop(String(begun?.id))).toBe(false)
  await world.close()
})

test('a crawl that was interrupted goes on where it was, and the books are those of one crawl', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'fleet-'))
  const interrupted = await openFleetWorld(simulator, {
    directory,
    onAttempt: () => {
      if (interrupted?.meter.read().calls === 8) void interrupted.fleet.close()
    },
  })
  interrupted.fleet.crawls.begin('')
  await interrupted.fleet.rest()
  await interrupted.close().catch(() => undefined)
  const resumed = await openFleetWorld(simulator, { directory })
  const open = await resumed.index.unfinishedRun('')
  expect(open?.outcome).toBe('running')
  await resumed.crawl()
  expect(await known(resumed.index)).toEqual(truth)
  expect(await resumed.index.lastCompleteRun('')).toMatchObject({ id: open?.id })
  expect(resumed.meter.read().calls).toBeLessThan(PAGES + 8)
  await resumed.close()
  await rm(directory, { recursive: true })
})

describe('one view', () => {
  let world: FleetWorld
  beforeAll(async () => {
    world = await openFleetWorld(simulator)
  })
  afterAll(() => world.close())

  test('reads the cards of the view and no others, and stamps the view', async () => {
    await world.crawl('vendor=VNO')
    const expected = simulator.fleet.select({ Vendor: 'VNO' }).length
    const { query } = { query: { ...EVERYTHING, where: { vendor: { any: ['VNO'], none: [], missing: null } } } }
    expect((await world.index.search(query)).total).toBe(expected)
    expect((await world.fleet.sync()).coverage).toMatchObject({ known: expected, complete: false })
    expect(await world.fleet.asOfMs(query)).toBe((await world.index.lastCompleteRun('vendor=VNO'))?.startedAtMs)
  })

  test('of a pool teaches which cards are in it, once the fleet is known to be larger', async () => {
    await world.crawl()
    const pool = world.index.facets(EVERYTHING)
    const [busiest] = (await pool).facets.find(({ key }) => key === 'poolId')?.values ?? []
    const poolId = String(busiest?.value)
    await world.crawl(`poolId=${poolId}`)
    const query = { ...EVERYTHING, where: { poolId: { any: [poolId], none: [], missing: null } } }
    expect((await world.index.search(query)).total).toBe(simulator.fleet.select({ PoolId: poolId }).length)
  })
})
