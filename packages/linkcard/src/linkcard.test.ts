/** The whole way against the simulator: signed, paced, answered, read. */
import { EVERYTHING } from '@linkdeck/contract'
import { type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { staticCredentials } from './credentials.ts'
import type { AttemptEvent } from './linkcard-options.ts'
import { ask, linkcardOf } from './testing/ask.ts'
import { hastyClock } from './testing/hasty-clock.ts'

const clock = hastyClock()
let service: Simulator

beforeAll(async () => {
  service = await startSimulator({ cards: 2000, seed: 7, now: clock.now, callsPerSecond: Number.POSITIVE_INFINITY })
})
afterAll(() => service.close())
beforeEach(() => service.clearRequests())

test.each(['v1', 'v3'] as const)(
  '%s: every card of the fleet is read, with every digit of its id',
  async (signature) => {
    const linkcard = linkcardOf(service, { signature, clock })
    const offsets = Array.from({ length: 50 }, (_, page) => page * 40)
    const pages = await Promise.all(offsets.map((offset) => linkcard.listCards({ ...EVERYTHING, offset })))
    const rows = pages.flatMap((page) => page.rows)
    const truth = Array.from({ length: 2000 }, (_, index) => service.fleet.card(index))
    expect(pages.map(({ total }) => total)).toEqual(offsets.map(() => 2000))
    expect(rows.map(({ vsimInstanceId }) => vsimInstanceId)).toEqual(
      truth.map(({ VsimInstanceId }) => (VsimInstanceId === undefined ? null : String(VsimInstanceId))),
    )
    expect(rows.filter(({ vsimInstanceId }) => BigInt(vsimInstanceId ?? 0) > 2n ** 53n).length).toBeGreaterThan(0)
  },
)

test.each([
  'status=30',
  'vendor=CMCC&status=30&limit=10',
  'tag=测试标签',
  'isAutoRecharge=true',
  'expireTime=2026-11-01..2026-12-31',
  'used=20MB..2GB',
  'restPercent=..20',
  'poolId=test1',
  'networkType=5G',
])('%s reaches the service as the same question', async (text) => {
  const page = await linkcardOf(service, { clock }).listCards(ask(text))
  const [request] = service.requests()
  const fitting = service.fleet.select(request?.parameters ?? {})
  expect(fitting.length).toBeLessThan(2000)
  expect(page.total).toBe(fitting.length)
  expect(page.rows.map(({ iccid }) => iccid)).toEqual(
    fitting.slice(0, ask(text).limit).map((index) => service.fleet.card(index).Iccid ?? null),
  )
  expect(page).toMatchObject({ requestId: expect.any(String), answeredAtMs: expect.any(Number) })
})

test('a look-up gives every row of an ICCID, or none', async () => {
  const linkcard = linkcardOf(service, { clock })
  const iccid = service.fleet.card(0).Iccid ?? ''
  expect(await linkcard.lookUp(iccid)).toMatchObject({ total: 1, rows: [{ iccid, restPercent: 100 }] })
  expect(await linkcard.lookUp('no-such-card')).toMatchObject({ total: 0, rows: [], remarks: [] })
})

test('what one call cannot answer is a TypeError, and nothing is sent', async () => {
  await expect(linkcardOf(service).listCards(ask('sort=iccid'))).rejects.toThrow(TypeError)
  await expect(linkcardOf(service).lookUp('')).rejects.toThrow(TypeError)
  expect(service.requests()).toHaveLength(0)
})

test('a thousand equal questions at the same time are one call', async () => {
  const linkcard = linkcardOf(service, { clock })
  const pages = await Promise.all(Array.from({ length: 1000 }, () => linkcard.listCards(ask('status=30'))))
  expect(service.requests()).toHaveLength(1)
  expect(new Set(pages).size).toBe(1)
})

test('a person who asks what the background asks already does not wait with it', async () => {
  const linkcard = linkcardOf(service, { clock })
  const lanes = ['background', 'interactive', 'background', 'interactive'] as const
  const pages = await Promise.all(lanes.map((lane) => linkcard.listCards(EVERYTHING, { lane })))
  expect(service.requests()).toHaveLength(2)
  expect(pages[2]).toBe(pages[0])
  expect(pages[3]).toBe(pages[1])
})

test('a background question outlasts the deadline of a person', async () => {
  const linkcard = linkcardOf(service, { clock, callsPerSecond: 0.05, deadlineMs: 10_000 })
  const asked = ['status=30', 'status=35'].map((text) => linkcard.listCards(ask(text), { lane: 'background' }))
  expect(await Promise.all(asked)).toMatchObject([{ total: expect.any(Number) }, { total: expect.any(Number) }])
  const [, second] = ['status=40', 'status=50'].map((text) => linkcard.listCards(ask(text)).catch((error) => error))
  expect(await second).toMatchObject({ kind: 'busy' })
})

test('a service with a token is asked with it, in both signatures', async () => {
  const securityToken = 'CAIS+token/with=signs'
  const guarded = await startSimulator({ cards: 1, now: clock.now, securityToken })
  const { accessKeyId, accessKeySecret } = guarded
  const credentials = staticCredentials({ accessKeyId, accessKeySecret, securityToken })
  for (const signature of ['v1', 'v3'] as const)
    expect(await linkcardOf(guarded, { clock, signature, credentials }).listCards(EVERYTHING)).toMatchObject({
      total: 1,
    })
  await guarded.close()
})

test.each(['v1', 'v3'] as const)('%s: a key the service does not know is told as that', async (signature) => {
  const credentials = staticCredentials({ accessKeyId: 'LTAIunknown', accessKeySecret: 'x' })
  const question = linkcardOf(service, { clock, signature, credentials }).listCards(EVERYTHING)
  await expect(question).rejects.toMatchObject({
    kind: 'upstream-key',
    httpStatus: 404,
    upstreamCode: 'InvalidAccessKeyId.NotFound',
  })
})

test.each(['v1', 'v3'] as const)('%s: a wrong secret is told without the string that was signed', async (signature) => {
  const credentials = staticCredentials({ accessKeyId: service.accessKeyId, accessKeySecret: 'wrong' })
  const question = linkcardOf(service, { clock, signature, credentials }).listCards(ask('iccid=8986032100000001'))
  const error = await question.catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ kind: 'upstream-signature', upstreamCode: 'SignatureDoesNotMatch' })
  expect(String(error)).not.toMatch(/8986|LTAI|string ?to ?sign/i)
  expect(service.requests()).toHaveLength(1)
})

test('a clock an hour off is corrected by one more request, once for all questions', async () => {
  const ahead = await startSimulator({ cards: 50, now: clock.now, clockOffsetMs: 3_600_000 })
  const linkcard = linkcardOf(ahead, { clock })
  expect(await linkcard.listCards(EVERYTHING)).toMatchObject({ total: 50 })
  expect(await linkcard.listCards(ask('status=30'))).toMatchObject({ total: expect.any(Number) })
  expect(ahead.requests().map(({ outcome }) => outcome)).toEqual(['InvalidTimeStamp.Expired', '200', '200'])
  await ahead.close()
})

test('a token that is too old is refreshed once, and the question asked again', async () => {
  const guarded = await startSimulator({ cards: 1, now: clock.now, securityToken: 'new' })
  const { accessKeyId, accessKeySecret } = guarded
  let securityToken = 'old'
  const forced: boolean[] = []
  const credentials = async ({ forceRefresh }: { forceRefresh: boolean }) => {
    forced.push(forceRefresh)
    if (forceRefresh) securityToken = 'new'
    return { accessKeyId, accessKeySecret, securityToken }
  }
  expect(await linkcardOf(guarded, { clock, credentials }).listCards(EVERYTHING)).toMatchObject({ total: 1 })
  expect(forced.filter(Boolean)).toHaveLength(1)
  expect(guarded.requests()).toHaveLength(2)
  await guarded.close()
})

test('a provider that fails is told without what it said', async () => {
  const credentials = () => Promise.reject(new Error('Canary'))
  const error = await linkcardOf(service, { clock, credentials })
    .listCards(EVERYTHING)
    .catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ kind: 'upstream-key', message: 'The credentials could not be read.' })
  expect(service.requests()).toHaveLength(0)
})

test('a provider that hangs is given up at the deadline', async () => {
  const credentials = () => new Promise<never>(() => {})
  const question = linkcardOf(service, { clock, credentials, deadlineMs: 1000 }).listCards(EVERYTHING)
  await expect(question).rejects.toMatchObject({ kind: 'upstream-timeout' })
  expect(service.requests()).toHaveLength(0)
})

test('each attempt is told with its outcome, and nothing else, to whoever asked too', async () => {
  const events: AttemptEvent[] = []
  const told: AttemptEvent[] = []
  const linkcard = linkcardOf(service, { clock, onAttempt: (event) => events.push(event) })
  const asker = { lane: 'background', onAttempt: (event: AttemptEvent) => void told.push(event) } as const
  await linkcard.listCards(ask('credentialNo=sim:throttle*1&iccid=8986'), asker)
  expect(events).toMatchObject([
    { lane: 'background', outcome: 'upstream-throttled', page: 1, attempt: 1, status: 400, code: 'Throttling.User' },
    { lane: 'background', outcome: 'ok', attempt: 2, status: 200, code: '200' },
  ])
  expect(told).toEqual(events)
  expect(JSON.stringify(events)).not.toContain('8986')
})

test('a quota below the set rate slows the client down, and every question is answered', async () => {
  const strict = await startSimulator({ cards: 2000, now: clock.now, callsPerSecond: 10 })
  const linkcard = linkcardOf(strict, { clock, callsPerSecond: 30 })
  const offsets = Array.from({ length: 50 }, (_, page) => page * 40)
  const pages = await Promise.all(offsets.map((offset) => linkcard.listCards({ ...EVERYTHING, offset })))
  expect(pages.flatMap(({ rows }) => rows)).toHaveLength(2000)
  await strict.close()
})

test('a caller who leaves ends the request when nobody else waits for it', async () => {
  const linkcard = linkcardOf(service, { clock })
  const leaving = new AbortController()
  const left = linkcard.listCards(ask('credentialNo=sim:hang'), { signal: leaving.signal })
  await expect.poll(() => service.requests().length).toBe(1)
  leaving.abort(new Error('gone'))
  await expect(left).rejects.toThrow('gone')
  await expect(linkcard.listCards(EVERYTHING, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone')
})
