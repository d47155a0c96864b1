/** The mirror over HTTP: what is answered before, while and after the fleet is read, and what a person can decide. */
import { CardsAnswer, CrossAnswer, ExplainAnswer, FacetsAnswer, SummaryAnswer, SyncAnswer } from '@linkdeck/contract'
import type { Simulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FleetWorld, openFleetWorld } from '../fleet/testing/fleet-world.ts'
import { createWorld, OWN_WRITE, startFleet } from '../test-world.ts'

let simulator: Simulator
let fleetWorld: FleetWorld
let world: ReturnType<typeof createWorld>

beforeAll(async () => {
  simulator = await startFleet({ cards: 500, seed: 5 })
  fleetWorld = await openFleetWorld(simulator)
  world = createWorld({ linkcard: fleetWorld.linkcard, fleet: fleetWorld.fleet, now: fleetWorld.clock.now })
})
afterAll(async () => {
  await fleetWorld.close()
  await simulator.close()
})

const post = (path: string, body: unknown) =>
  world.ask(path, { method: 'POST', headers: OWN_WRITE, body: JSON.stringify(body) })
const json = async (path: string) => (await world.ask(path)).json()

describe('before anything was read', () => {
  test('what one call can answer is answered live, the rest is refused by name', async () => {
    expect(CardsAnswer.parse(await json('/api/cards?vendor=CMCC'))).toMatchObject({ source: 'live' })
    const refused = await world.ask('/api/cards?vendor=CMCC&vendor=CUCC&source=live')
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ problem: { kind: 'not-live', field: 'vendor' } })
  })

  test('the state of the mirror is known all the same', async () => {
    const sync = SyncAnswer.parse(await json('/api/sync'))
    expect(sync).toMatchObject({ crawl: null, lastComplete: null, next: null, otherAccount: false })
    expect(sync.coverage.complete).toBe(false)
  })
})

test('a live answer is news for the index, and is said to be part of the fleet', async () => {
  await world.ask('/api/cards?limit=10&source=live')
  await expect.poll(async () => (await fleetWorld.index.state()).coverage.known).toBeGreaterThanOrEqual(10)
  const answer = CardsAnswer.parse(await json('/api/cards?sort=iccid&q=8986&source=index'))
  expect(answer).toMatchObject({ source: 'index', coverage: { complete: false } })
  expect(answer.total).toBeLessThan(500)
  expect((await world.ask('/api/cards?sort=iccid&q=8986')).status).toBe(422)
})

describe('after the fleet was read', () => {
  beforeAll(async () => {
    expect((await post('/api/sync/crawls', { scope: '' })).status).toBe(202)
    await fleetWorld.fleet.rest()
  })

  test('the index answers, as of when and how complete', async () => {
    const answer = CardsAnswer.parse(await json('/api/cards?vendor=CMCC&vendor=CUCC&sort=-used&limit=100'))
    const expected = ['CMCC', 'CUCC'].flatMap((Vendor) => simulator.fleet.select({ Vendor })).length
    expect(answer).toMatchObject({ source: 'index', total: expected, coverage: { known: 500, complete: true } })
    expect(answer.rows).toHaveLength(100)
  })

  test('source=live still asks the service itself', async () => {
    expect(await json('/api/cards?vendor=VNO&source=live')).toMatchObject({
      source: 'live',
      total: simulator.fleet.select({ Vendor: 'VNO' }).length,
    })
  })

  test('counts, sums and explanations are as the contract has them', async () => {
    const facets = FacetsAnswer.parse(await json('/api/facets?status=30'))
    const vendors = facets.facets.find(({ key }) => key === 'vendor')?.values ?? []
    expect(vendors.reduce((sum, { count }) => sum + count, 0)).toBe(simulator.fleet.select({ Status: '30' }).length)
    const summary = SummaryAnswer.parse(await json('/api/summary'))
    expect(summary.single.cards + summary.pool.cards + summary.unknown.cards).toBe(500)
    const explained = ExplainAnswer.parse(await json('/api/explain?status=30&osStatus=300'))
    expect(explained).toMatchObject({ total: 0 })
    expect(explained.without.map(({ key }) => key)).toEqual(['status', 'osStatus'])
  })

  test('cards are counted by two fields at once, and the cells sum to the view', async () => {
    const { total, by, cells } = CrossAnswer.parse(await json('/api/cross?by=status,isAutoRecharge&vendor=CMCC'))
    expect({ total, by }).toEqual({
      total: simulator.fleet.select({ Vendor: 'CMCC' }).length,
      by: ['status', 'isAutoRecharge'],
    })
    const both = cells.find(({ values }) => values[0] === '30' && values[1] === 'true')?.count
    expect(both).toBe(simulator.fleet.select({ Vendor: 'CMCC', Status: '30', IsAutoRecharge: 'true' }).length)
  })

  test.each(['', '?by=', '?by=iccid', '?by=status,status', '?by=tag', '?by=status,vendor,period,simType'])(
    'cards cannot be counted by %s',
    async (search) => {
      const refused = await world.ask(`/api/cross${search}`)
      expect(refused.status).toBe(400)
      expect(await refused.json()).toMatchObject({ problem: { kind: 'bad-query', field: 'by' } })
    },
  )

  test('what cannot be read is refused, field by name', async () => {
    const refused = await world.ask('/api/facets?used=many')
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ problem: { kind: 'bad-query', field: 'used' } })
  })

  test('a card is looked up by what the index knows of it', async () => {
    const { rows } = CardsAnswer.parse(await json('/api/cards?-no=vsimInstanceId&limit=1&offset=300'))
    expect(await json(`/api/cards/${rows[0]?.vsimInstanceId}`)).toMatchObject({ card: { iccid: rows[0]?.iccid } })
  })
})

describe('decisions', () => {
  test.each([
    ['/api/sync/crawls', { scope: 'vendor=CMCC&vendor=CUCC' }, 422, 'not-live'],
    ['/api/sync/crawls', { scope: 'colour=red' }, 400, 'bad-query'],
    ['/api/sync/crawls', { view: 1 }, 400, 'bad-request'],
    ['/api/sync/held', { decision: 'remove' }, 400, 'bad-request'],
    ['/api/sync/held', 'keep', 400, 'bad-request'],
  ])('%s %j is refused', async (path, body, status, kind) => {
    const answer = await post(path, body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ problem: { kind } })
  })

  test('nothing is held, so nothing is removed', async () => {
    expect(await (await post('/api/sync/held', { decision: 'remove', atMost: 5 })).json()).toEqual({
      removed: 0,
      held: 0,
    })
    expect(await (await post('/api/sync/held', { decision: 'keep' })).json()).toEqual({ removed: 0, held: 0 })
  })

  test('a crawl that is not under way cannot be stopped', async () => {
    const answer = await world.ask('/api/sync/crawls/none', { method: 'DELETE', headers: OWN_WRITE })
    expect(answer.status).toBe(404)
  })

  test('a write from another place is refused', async () => {
    const answer = await world.ask('/api/sync/crawls', { method: 'POST', body: '{"scope":""}' })
    expect(answer.status).toBe(403)
  })
})

test('the stream tells the state at once, and again when a crawl changes it, until the end', async () => {
  const answer = await world.ask('/api/sync/events')
  expect(answer.headers.get('content-type')).toMatch('text/event-stream')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const states: SyncAnswer[] = []
  const first = await reader?.read()
  states.push(stateOf(first?.value))
  await post('/api/sync/crawls', { scope: 'vendor=VNO' })
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    states.push(stateOf(part.value))
    if (states.at(-1)?.history[0]?.scope === 'vendor=VNO') fleetWorld.fleet.changes.end()
  }
  expect(states[0]?.history[0]?.scope).toBe('')
  expect(states.at(-1)?.history[0]).toMatchObject({ scope: 'vendor=VNO', outcome: 'complete' })
})

function stateOf(text = ''): SyncAnswer {
  expect(text).toMatch(/^event: sync\n/)
  return SyncAnswer.parse(JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? ''))
}
