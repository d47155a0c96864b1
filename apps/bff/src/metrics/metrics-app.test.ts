import { describe, expect, test } from 'vitest'
import { SECURITY_HEADERS } from '../guard/security-headers.ts'
import { createWorld, OWN_WRITE, UNREACHED } from '../test-world.ts'
import { type Answered, createMetrics } from './metrics.ts'
import { createMetricsApp } from './metrics-app.ts'
import { aSyncAnswer } from './testing/a-sync-answer.ts'

const HOSTS = ['127.0.0.1:9464']
const ask = (app: ReturnType<typeof createMetricsApp>, path: string, init: RequestInit = {}) =>
  app.request(`http://${HOSTS[0]}${path}`, { ...init, headers: { host: HOSTS[0] ?? '', ...init.headers } })

function makeWorld(sync = aSyncAnswer({})) {
  const metrics = createMetrics(async () => sync)
  const app = createMetricsApp({ metrics, allowedHosts: () => HOSTS, log: () => {} })
  const read = async () => (await ask(app, '/metrics')).text()
  return { metrics, app, read }
}

describe('what a monitor reads', () => {
  test('is how many answers there were by route, method and status, and how long they took', async () => {
    const { metrics, read } = makeWorld()
    const answer: Answered = { method: 'GET', route: '/api/cards/:id', status: 200, ms: 30 }
    metrics.answered(answer)
    metrics.answered({ ...answer, ms: 300 })
    const series =
      'http_server_request_duration_seconds_bucket{le="0.05",method="GET",route="/api/cards/:id",status="200"}'
    const text = await read()
    expect(text).toContain(`${series} 1\n`)
    expect(text).toContain('_count{method="GET",route="/api/cards/:id",status="200"} 2\n')
  })

  test('counts calls of the service by how they went', async () => {
    const { metrics, read } = makeWorld()
    metrics.attempted({ outcome: 'upstream-throttled' })
    expect(await read()).toContain('upstream_attempts_total{outcome="upstream-throttled"} 1\n')
  })

  test('counts questions to the index by how they fared', async () => {
    const { metrics, read } = makeWorld()
    metrics.asked('kept')
    expect(await read()).toContain('index_questions_total{fate="kept"} 1\n')
  })

  test('tells where the mirror stands, and of no complete reading before there was one', async () => {
    const held = { count: 7, since: null, sample: [] }
    const coverage = { known: 90, uncertain: 2, expected: 100, complete: false }
    const text = await makeWorld(aSyncAnswer({ held, coverage })).read()
    for (const line of [
      'sync_cards{state="known"} 90',
      'sync_cards{state="uncertain"} 2',
      'sync_cards{state="expected"} 100',
      'sync_held_removals 7',
      'nodejs_eventloop_lag_p99_seconds ',
      'process_resident_memory_bytes ',
    ])
      expect(text).toContain(`\n${line}`)
    expect(text).not.toMatch(/^sync_last_success_timestamp_seconds/m)
  })
})

test('a thousand addresses and methods of a stranger make no new series', async () => {
  const { metrics, read } = makeWorld()
  const { app } = createWorld({ linkcard: UNREACHED, onAnswered: metrics.answered })
  const seriesOf = async () => (await read()).split('\n').filter((line) => line.includes('_count{method=')).length
  const knock = async (at: number) => {
    for (const path of [`/api/x${at}`, `/x${at}`, `/api/cards/x${at}`])
      await app.request(`http://127.0.0.1:8787${path}`, { method: `X${at % 40}`, headers: OWN_WRITE })
  }
  await knock(0)
  const before = await seriesOf()
  for (let at = 1; at < 1000; at += 1) await knock(at)
  expect(await seriesOf()).toBe(before)
})

describe('its door', () => {
  test.each<[number, string, RequestInit]>([
    [200, '/metrics', {}],
    [405, '/metrics', { method: 'POST' }],
    [404, '/', {}],
    [404, '/api/cards', {}],
    [421, '/metrics', { headers: { host: 'rebound.test:9464' } }],
  ])('%i on %s', async (status, path, init) => {
    const answer = await ask(makeWorld().app, path, init)
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject(
      Object.fromEntries(Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value])),
    )
  })
})
