/** Traces where they are made: in the app, over a real service and a real index on disk. */
import { EVERYTHING } from '@linkdeck/contract'
import { FAULT_NAMES, type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FleetWorld, openFleetWorld } from '../fleet/testing/fleet-world.ts'
import { createWorld } from '../test-world.ts'
import { openTracing } from './open-tracing.ts'
import { type Receiver, startReceiver } from './testing/otlp-receiver.ts'
import type { SeenSpan } from './testing/read-traces.ts'
import { traceCall } from './trace-call.ts'
import { traceCrawl } from './trace-crawl.ts'
import { traceIndex } from './trace-store.ts'
import type { Tracing } from './tracing.ts'

const SECRET = 'CANARY/s3cret+more'
const CLAIMED = '0af7651916cd43dd8448eb211c80319c'

let simulator: Simulator
let receiver: Receiver
let tracing: Tracing
let world: FleetWorld
beforeEach(async () => {
  simulator = await startSimulator({
    cards: 200,
    seed: 2,
    callsPerSecond: Number.POSITIVE_INFINITY,
    accessKeySecret: SECRET,
    slowMs: 50,
  })
  receiver = await startReceiver()
  const now = () => performance.timeOrigin + performance.now()
  tracing = openTracing({ receiver: `${receiver.url}/v1/traces`, version: '1.2.3', now, log: () => {} })
  world = await openFleetWorld(simulator, {
    onAttempt: (event) => traceCall(tracing, event),
    around: traceCrawl(tracing),
  })
})
afterEach(async () => {
  await world.close()
  await receiver.close()
  await simulator.close()
})

const openApp = () => {
  const fleet = { ...world.fleet, index: traceIndex(world.index, tracing) }
  return createWorld({ linkcard: world.linkcard, fleet, tracing })
}

/** What came, once this has come too. */
async function spansUntil(name: string): Promise<SeenSpan[]> {
  await tracing.close()
  await vi.waitFor(() => expect(receiver.spans().map((span) => span.name)).toContain(name), { timeout: 20_000 })
  return receiver.spans()
}

test('a request is a span by its route, and its questions and calls belong to it', async () => {
  const { ask } = openApp()
  await ask('/api/cards?aliyunOrderId=sim:throttle*1')
  await world.crawl()
  await ask('/api/facets')
  const spans = await spansUntil('GET /api/facets')
  const [live, indexed] = ['GET /api/cards', 'GET /api/facets'].map((name) => spans.find((span) => span.name === name))
  const within = (outer: SeenSpan | undefined) => spans.filter(({ parentId }) => parentId === outer?.spanId)
  expect(within(live).map(({ name, failed, attributes }) => [name, failed, attributes['linkcard.attempt']])).toEqual([
    ['ListCardInfo', true, 1],
    ['ListCardInfo', false, 2],
  ])
  expect(within(indexed).map(({ name }) => name)).toEqual(['index facets'])
  expect([live?.parentId, live?.kind, live?.attributes['http.route']]).toEqual(['', 2, '/api/cards'])
  expect(live?.attributes['http.response.status_code']).toBe(200)
})

test('a crawl is a trace of its own, whoever asked for it, and its calls tell their page', async () => {
  const { ask } = openApp()
  await ask('/api/session')
  await tracing.span({ name: 'outer' }, async () => void (await world.crawl()))
  const spans = await spansUntil('crawl')
  const crawl = spans.find(({ name }) => name === 'crawl')
  expect(crawl?.parentId).toBe('')
  expect(crawl?.attributes).toMatchObject({ 'crawl.scope': 'fleet', 'crawl.cards': 200 })
  const calls = spans.filter(({ name, parentId }) => name === 'ListCardInfo' && parentId === crawl?.spanId)
  const pages = new Set(calls.map(({ attributes }) => attributes['linkcard.page']))
  expect([...pages].map(Number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
})

test('the id of the trace stands in the answer to no stranger, and a stranger joins none', async () => {
  const { ask } = openApp()
  const answer = await ask('/api/session', { headers: { traceparent: `00-${CLAIMED}-b7ad6b7169203331-01` } })
  const [span] = await spansUntil('GET /api/session')
  expect(span?.traceId).not.toBe(CLAIMED)
  expect(span?.attributes['linkdeck.request_id']).toBe(answer.headers.get('x-request-id'))
  expect([...answer.headers].join()).not.toContain(span?.traceId)
})

test('no secret, no card and nothing that was asked for is in any span, whatever fails', async () => {
  await world.crawl()
  const { ask } = openApp()
  const { rows } = await world.index.search({ ...EVERYTHING, limit: 40 })
  const [card] = rows
  const asked = ['cards', 'facets', 'summary'].map((route) => `/api/${route}?iccid=${card?.iccid}`)
  const faults = FAULT_NAMES.map((name) => `/api/cards?aliyunOrderId=sim:${name}&source=live`)
  await Promise.all([...asked, ...faults, `/api/cards/${card?.iccid}`].map((path) => ask(path)))
  await world.crawl(`iccid=${card?.iccid}`)
  await ask('/api/session')
  await spansUntil('GET /api/session')
  const text = receiver.text()
  expect(text).toContain('upstream-')
  for (const { iccid, imsi, msisdn } of rows)
    for (const identifier of [iccid, imsi, msisdn]) if (identifier) expect(text).not.toContain(identifier)
  for (const other of [SECRET, encodeURIComponent(SECRET), simulator.accessKeyId, 'sim:', 'iccid'])
    expect(text).not.toContain(other)
})
