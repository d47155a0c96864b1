import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LogFields } from '../log.ts'
import { openTracing } from './open-tracing.ts'
import { type Receiver, startReceiver } from './testing/otlp-receiver.ts'

/** Nobody listens on it: it is reserved. */
const NOWHERE = 'http://127.0.0.1:1'
/** So many are sent at once, without waiting for more. */
const BATCH = 512

let receiver: Receiver
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.close())

function open(url = receiver.url) {
  const logged: [string, LogFields | undefined][] = []
  let nowMs = 1_800_000_000_000
  const tracing = openTracing({
    receiver: `${url}/v1/traces`,
    version: '1.2.3',
    now: () => nowMs++,
    log: (_, event, fields) => void logged.push([event, fields]),
  })
  return { ...tracing, logged }
}

/** What came, by name. Sending goes on when closing no longer waits for it. */
async function sent(tracing: { close: () => Promise<void> }, count: number) {
  await tracing.close()
  await vi.waitFor(() => expect(receiver.spans()).toHaveLength(count), { timeout: 20_000 })
  return Object.fromEntries(receiver.spans().map((span) => [span.name, span]))
}

test('whatever is begun within something belongs to it, across whatever is waited for', async () => {
  const tracing = open()
  await tracing.span({ name: 'outer', kind: 'server' }, async () => {
    await new Promise((resolve) => setImmediate(resolve))
    await tracing.span({ name: 'inner', attributes: { page: 3 } }, async () => {
      tracing.took(40, { name: 'call', kind: 'client', attributes: { code: 'OK', none: undefined } })
    })
  })
  const { outer, inner, call } = await sent(tracing, 3)
  expect([inner?.parentId, call?.parentId, outer?.parentId]).toEqual([outer?.spanId, inner?.spanId, ''])
  expect(new Set([outer?.traceId, inner?.traceId, call?.traceId]).size).toBe(1)
  expect([outer?.kind, inner?.kind, call?.kind]).toEqual([2, 1, 3])
  expect([inner?.attributes, call?.attributes]).toEqual([{ page: 3 }, { code: 'OK' }])
  expect(call?.ms).toBeGreaterThanOrEqual(40)
  expect(outer?.service).toMatchObject({ 'service.name': 'linkdeck', 'service.version': '1.2.3' })
  expect(receiver.addresses()).toEqual(['POST /v1/traces application/x-protobuf'])
})

test('what begins a trace belongs to nothing, wherever it is begun, and has an id of its own', async () => {
  const tracing = open()
  const ids = await tracing.span({ name: 'outer' }, async () => {
    const own = tracing.span({ name: 'own', caller: null }, async () => tracing.traceId())
    return [tracing.traceId(), await own]
  })
  const { outer, own } = await sent(tracing, 2)
  expect([own?.parentId, outer?.traceId, own?.traceId]).toEqual(['', ...ids])
  expect(own?.traceId).not.toBe(outer?.traceId)
  expect(tracing.traceId()).toBeUndefined()
})

test('the trace of a caller goes on, and one that cannot be read does not', async () => {
  const tracing = open()
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`
  await tracing.span({ name: 'read', caller: { traceparent, tracestate: '' } }, async () => {})
  await tracing.span({ name: 'unread', caller: { traceparent: `${traceparent}x`, tracestate: '' } }, async () => {})
  const { read, unread } = await sent(tracing, 2)
  expect([read?.traceId, read?.parentId]).toEqual([traceId, 'b7ad6b7169203331'])
  expect([unread?.traceId === traceId, unread?.parentId]).toEqual([false, ''])
})

test('a failure is told by its name, not by its message, and goes on its way', async () => {
  const tracing = open()
  const fail = tracing.span({ name: 'fails' }, () => Promise.reject(new RangeError('CANARY')))
  await expect(fail).rejects.toThrow('CANARY')
  tracing.took(1, { name: 'refused' }, 'upstream-key')
  const { fails, refused } = await sent(tracing, 2)
  expect([fails?.failed, fails?.attributes]).toEqual([true, { 'error.type': 'RangeError' }])
  expect([refused?.failed, refused?.attributes]).toEqual([true, { 'error.type': 'upstream-key' }])
  expect(receiver.text()).not.toContain('CANARY')
})

describe('a receiver', () => {
  test('that never answers holds up nothing, the end included', async () => {
    const silent = await startReceiver(() => null)
    const tracing = open(silent.url)
    for (let at = 0; at < 5000; at += 1) expect(await tracing.span({ name: 'asked' }, async () => at)).toBe(at)
    await tracing.close()
    await silent.close()
  })

  test('that is down holds up nothing, the end included', async () => {
    const tracing = open(NOWHERE)
    expect(await tracing.span({ name: 'asked' }, async () => 'answer')).toBe('answer')
    await tracing.close()
  })

  test('that refuses is told of once, and how much was lost when it takes spans again', async () => {
    let status = 400
    const strict = await startReceiver(() => status)
    const tracing = open(strict.url)
    const sendBatch = async (count: number) => {
      for (let at = 0; at < BATCH; at += 1) tracing.took(1, { name: 'call' })
      await vi.waitFor(() => expect(strict.addresses()).toHaveLength(count), { timeout: 20_000 })
    }
    for (const count of [1, 2]) await sendBatch(count)
    status = 200
    await sendBatch(3)
    await vi.waitFor(() => expect(tracing.logged).toHaveLength(2), { timeout: 20_000 })
    expect(tracing.logged).toEqual([
      ['traces-lost', expect.objectContaining({ error: 'OTLPExporterError' })],
      ['traces-sent-again', { lost: 2 * BATCH }],
    ])
    await strict.close()
  })
})
