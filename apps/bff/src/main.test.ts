/** The built program, started as it is for real. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAppStore } from '@linkdeck/app-store'
import type { Simulator } from '@linkdeck/simulator'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { startReceiver } from './telemetry/testing/otlp-receiver.ts'
import { startFleet } from './test-world.ts'
import { buildProgram, type Program } from './testing/program.ts'

const SECRET = 'CANARY/s3cret+more'

let simulator: Simulator
let program: Program
beforeAll(async () => {
  simulator = await startFleet({ accessKeySecret: SECRET, slowMs: 300 })
  program = await buildProgram('main test')
})
afterEach(() => program.killAll())
afterAll(async () => {
  await program.remove()
  await simulator.close()
})

const start: Program['start'] = (settings) => program.start(settings)

const upstream = () => ({
  LINKDECK_AUTH: 'none',
  LINKCARD_ENDPOINT: simulator.url,
  ALIBABA_CLOUD_ACCESS_KEY_ID: simulator.accessKeyId,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: simulator.accessKeySecret,
})

const launchAt = (origin: string, token: string) =>
  fetch(`${origin}/api/launch`, {
    method: 'POST',
    headers: { origin, 'x-requested-by': 'linkdeck', 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })

test('without credentials it serves a demo fleet behind a launch address', async () => {
  const { child, output, ended, ready, says } = start({ LINKDECK_DEMO_CARDS: '100' })
  const address = new URL(await ready())
  expect(address.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}$/)
  expect(await (await fetch(`${address.origin}/healthz`)).text()).toBe('alive\n')
  expect((await fetch(`${address.origin}/api/session`)).status).toBe(401)

  const launch = await launchAt(address.origin, address.hash.slice('#t='.length))
  const headers = { cookie: (launch.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
  const session = await (await fetch(`${address.origin}/api/session`, { headers })).json()
  expect(session).toMatchObject({ mode: 'demo', auth: 'token', accessKeyId: null, version: '0.1.0' })
  const cards = await (await fetch(`${address.origin}/api/cards?limit=10`, { headers })).json()
  expect(cards).toMatchObject({ total: 100 })

  const next = await says(/another browser: (http:\S+)/)
  expect(next).toMatch(/#t=[\w-]{43}$/)
  expect(next).not.toBe(address.href)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(output.err).not.toMatch(/#t=/)
})

test('none mode prints a plain address', async () => {
  const { ready } = start({ ...upstream(), HOST: 'localhost' })
  expect(await ready()).toMatch(/^http:\/\/localhost:\d+\/$/)
})

test('metrics are on a port of their own, and only where they were asked for', async () => {
  const { output, ready } = start({ ...upstream(), LINKDECK_METRICS_PORT: '0', LINKDECK_CRAWL_EVERY_MINUTES: '0' })
  const address = await ready()
  const [metrics = ''] = /http:[^"]+\/metrics/.exec(output.err) ?? []
  await fetch(`${address}api/session`)
  expect(await (await fetch(metrics)).text()).toContain('_count{method="GET",route="/api/session",status="200"} 1\n')
  expect((await fetch(`${address}metrics`)).status).toBe(404)
  expect(new URL(metrics).port).not.toBe(new URL(address).port)
})

test('traces are sent where a receiver is set, and the lines of the log name them', async () => {
  const receiver = await startReceiver()
  const { child, output, ended, ready } = start({ ...upstream(), OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url })
  await fetch(`${await ready()}api/session`)
  const find = () => receiver.spans().find(({ name }) => name === 'GET /api/session')
  await vi.waitFor(() => expect(find()).toBeDefined(), { timeout: 20_000 })
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  const asked = find()
  expect(asked?.service).toMatchObject({ 'service.name': 'linkdeck' })
  expect(output.err).toContain(`"traceId":"${asked?.traceId}"`)
  expect(receiver.text()).not.toContain(SECRET)
  await receiver.close()
})

test('a receiver of traces that is down, or one that never answers, keeps nobody from an answer or the end', async () => {
  const silent = await startReceiver(() => null)
  for (const endpoint of [silent.url, 'http://127.0.0.1:1']) {
    const { child, ended, ready } = start({ ...upstream(), OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })
    expect((await fetch(`${await ready()}api/cards`)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  }
  await silent.close()
})

describe('when it is told to stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('by %s, what is under way is finished first', async (signal) => {
    const { child, ended, ready } = start(upstream())
    const address = await ready()
    simulator.clearRequests()
    const answer = fetch(`${address}api/cards?aliyunOrderId=sim:slow-headers`)
    await vi.waitFor(() => expect(simulator.requests()).not.toEqual([]), { timeout: 20_000 })
    child.kill(signal)
    expect((await answer).status).toBe(200)
    expect(await ended).toBe(0)
    await expect(fetch(address)).rejects.toThrow()
  })

  test('the second signal does not wait', async () => {
    const { child, output, ended, ready } = start(upstream())
    const address = await ready()
    simulator.clearRequests()
    const answer = fetch(`${address}api/cards?aliyunOrderId=sim:hang`).then(
      () => 'answered',
      () => 'cut off',
    )
    await vi.waitFor(() => expect(simulator.requests()).not.toEqual([]), { timeout: 20_000 })
    child.kill('SIGTERM')
    await vi.waitFor(() => expect(output.err).toContain('stopping'), { timeout: 20_000 })
    child.kill('SIGTERM')
    expect(await ended).toBe(1)
    expect(await answer).toBe('cut off')
  })

  test('a flood of sign-ins in its last minute is in the audit to the last one', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'linkdeck-stop-'))
    const { child, ended, ready } = start({ LINKDECK_DATA_DIR: directory, LINKDECK_DEMO_CARDS: '100' })
    const { origin } = new URL(await ready())
    for (let at = 0; at < 12; at += 1) await launchAt(origin, 'x'.repeat(43))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    const store = await openAppStore(directory)
    const told = (await store.audit.before(Number.MAX_SAFE_INTEGER, 20)).map(({ details }) => details)
    expect(told).toEqual(['{"alsoRefused":2}', ...Array(10).fill('{}')])
    await store.close()
    await rm(directory, { recursive: true })
  })
})

describe('when it cannot start', () => {
  test('a taken port is told with what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const { output, ended } = start({ PORT: port })
    expect(await ended).toBe(1)
    other.close()
    expect(output).toEqual({
      out: '',
      err: expect.stringMatching(new RegExp(`^Port ${port} on .* is taken\\. .*PORT=0`)),
    })
  })

  test('bad settings are told all at once, and no secret with them', async () => {
    const { output, ended } = start({ ...upstream(), PORT: 'x', LINKDECK_AUTH: 'x', ALIBABA_CLOUD_ACCESS_KEY_ID: '' })
    expect(await ended).toBe(78)
    for (const name of ['PORT:', 'LINKDECK_AUTH:', 'ALIBABA_CLOUD_ACCESS_KEY_ID:']) expect(output.err).toContain(name)
    expect(output.out).toBe('')
    expect(output.err).not.toContain(SECRET)
  })
})

test('its logs are lines of JSON without question or secret, also when the key is wrong', async () => {
  const { child, output, ended, ready } = start({
    ...upstream(),
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: `${SECRET}x`,
    LINKDECK_CRAWL_EVERY_MINUTES: '0',
  })
  const address = await ready()
  const response = await fetch(`${address}api/cards?iccid=8986031952618313`)
  expect(await response.json()).toMatchObject({ problem: { kind: 'upstream-signature' } })
  child.kill('SIGTERM')
  await ended
  const events = output.err
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(events.map(({ event }) => event)).toEqual(['upstream', 'request', 'stopping'])
  expect(events[1]).toMatchObject({ route: '/api/cards', status: 502, upstreamCode: 'SignatureDoesNotMatch' })
  expect(output.err).not.toMatch(/8986|CANARY|LTAI/)
})
