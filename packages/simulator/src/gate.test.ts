import { afterEach, expect, test } from 'vitest'
import type { SimulatorOptions } from './options.ts'
import { type Simulator, startSimulator } from './simulator.ts'
import { askV1, askV3, type Reception, send, stamp } from './testing/caller.ts'

const running: Simulator[] = []

async function start(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator({ cards: 50, callsPerSecond: Number.POSITIVE_INFINITY, ...options })
  running.push(simulator)
  return simulator
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()))
})

const codeOf = ({ text }: Reception): string => JSON.parse(text).Code
const NONCE = 'd3b07384-d9a0-4c9b-8b3e-3f3f3f3f3f3f'

test.each(['GET', 'POST'] as const)('a signed %s is answered, with V1 and with V3', async (method) => {
  const simulator = await start()
  const parameters = { TagName: "测试 标签!'()*~+&=%🚲", ExpireTimeStart: '2022-05-25 23:59:59', ApnName: '' }
  expect(codeOf(await askV1(simulator, parameters, { method }))).toBe('200')
  expect(codeOf(await askV3(simulator, parameters, { method }))).toBe('200')
})

test('pairs spelled in another way are the same pairs: the signature fits', async () => {
  const simulator = await start()
  const reception = await askV1(
    simulator,
    { TagName: 'a b*(~)' },
    { after: { TagName: undefined }, raw: '&TagName=a+b*(%7e)' },
  )
  expect(codeOf(reception)).toBe('200')
})

test.each([
  ['Action', 'ListCardInfo2', 'InvalidAction.NotFound', 404],
  ['Version', '2021-05-21', 'InvalidVersion', 400],
  ['AccessKeyId', 'LTAIother', 'InvalidAccessKeyId.NotFound', 404],
  ['Timestamp', stamp(Date.now() + 2000), 'SignatureDoesNotMatch', 400],
  ['Timestamp', '2021-05-20 00:00:00', 'InvalidTimeStamp.Format', 400],
  ['SignatureNonce', 'another', 'SignatureDoesNotMatch', 400],
  ['SignatureMethod', 'HMAC-SHA256', 'IncompleteSignature', 400],
  ['SignatureVersion', '2.0', 'IncompleteSignature', 400],
  ['Signature', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=', 'SignatureDoesNotMatch', 400],
  ['PageNo', '2', 'SignatureDoesNotMatch', 400],
  ['Iccid', '898603', 'SignatureDoesNotMatch', 400],
  ['Format', 'json', 'SignatureDoesNotMatch', 400],
  ['SecurityToken', 'smuggled', 'InvalidSecurityToken.Malformed', 400],
])('V1: %s changed to %s on the way is %s', async (name, value, code, status) => {
  const reception = await askV1(await start(), {}, { after: { [name]: value } })
  expect([codeOf(reception), reception.status]).toEqual([code, status])
})

test.each(['Action', 'Version', 'AccessKeyId', 'Timestamp', 'SignatureNonce', 'Signature'])(
  'V1: without %s the call is refused by that name',
  async (name) => {
    const reception = await askV1(await start(), {}, { after: { [name]: undefined } })
    expect([codeOf(reception), reception.status]).toEqual([`Missing${name}`, 400])
  },
)

test.each([
  ['x-acs-action', 'GetCardDetail', 'InvalidAction.NotFound'],
  ['x-acs-version', '2014-05-26', 'InvalidVersion'],
  ['x-acs-date', stamp(Date.now() + 2000), 'SignatureDoesNotMatch'],
  ['x-acs-date', 'yesterday', 'InvalidTimeStamp.Format'],
  ['x-acs-signature-nonce', 'another', 'SignatureDoesNotMatch'],
  ['x-acs-content-sha256', 'e3b0', 'IncompleteSignature'],
  ['x-acs-extra', 'unsigned', 'IncompleteSignature'],
  ['host', 'linkcard.aliyuncs.com', 'SignatureDoesNotMatch'],
  ['authorization', 'ACS3-HMAC-SHA256 nonsense', 'IncompleteSignature'],
])('V3: %s changed to %s on the way is %s', async (name, value, code) => {
  expect(codeOf(await askV3(await start(), {}, { after: { [name]: value } }))).toBe(code)
})

test('V3: a query that was not signed is refused', async () => {
  expect(codeOf(await askV3(await start(), {}, { raw: '&Iccid=1' }))).toBe('SignatureDoesNotMatch')
})

test('the wrong secret is refused, and the message repeats the whole string to sign', async () => {
  const simulator = await start()
  const first = JSON.parse((await askV1(simulator, { Iccid: '8986' }, { secret: 'wrong' })).text)
  expect(first.Code).toBe('SignatureDoesNotMatch')
  expect(first.Message).toContain('server string to sign is:POST&%2F&')
  expect(first.Message).toContain(simulator.accessKeyId)
  expect(first.Message).toContain('Iccid%3D8986')
  const second = JSON.parse((await askV3(simulator, {}, { secret: 'wrong' })).text)
  expect(second.Message).toMatch(/server StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\]/)
})

test('a parameter given twice is refused', async () => {
  const code = codeOf(await askV1(await start(), {}, { raw: '&PageNo=2' }))
  expect(code).toBe('linkcard.system.IllegalRequest')
})

test('text that is no percent encoding is refused', async () => {
  expect(codeOf(await askV1(await start(), {}, { raw: '&TagName=%E6%B5' }))).toBe('linkcard.system.IllegalRequest')
})

test('another path and another method are no API', async () => {
  const { url } = await start()
  const sent = { headers: {}, body: '' }
  expect((await send(`${url}/list?Format=JSON`, { ...sent, method: 'GET' })).status).toBe(404)
  expect(codeOf(await send(`${url}/?Format=JSON`, { ...sent, method: 'PUT' }))).toBe('InvalidApi.NotFound')
})

test('a call fifteen minutes away is in time, one second more is not, and Date tells the clock', async () => {
  const nowMs = Date.UTC(2026, 10, 24, 4)
  const simulator = await start({ now: () => nowMs })
  const codes = [-900, 900, -901, 901].map(async (seconds) =>
    codeOf(await askV1(simulator, { Timestamp: stamp(nowMs + seconds * 1000) })),
  )
  const expired = 'InvalidTimeStamp.Expired'
  expect(await Promise.all(codes)).toEqual(['200', '200', expired, expired])
})

test('a server whose clock is wrong says so in its Date header', async () => {
  const nowMs = Date.UTC(2026, 10, 24, 4)
  const simulator = await start({ now: () => nowMs, clockOffsetMs: 3_600_000 })
  const late = await askV1(simulator, { Timestamp: stamp(nowMs) })
  expect(codeOf(late)).toBe('InvalidTimeStamp.Expired')
  expect(Date.parse(late.headers['date'] ?? '')).toBe(nowMs + 3_600_000)
  expect(codeOf(await askV1(simulator, { Timestamp: stamp(nowMs + 3_600_000) }))).toBe('200')
})

test('a nonce is good once in 31 minutes', async () => {
  let nowMs = Date.UTC(2026, 10, 24, 4)
  const simulator = await start({ now: () => nowMs })
  const ask = async () => codeOf(await askV1(simulator, { SignatureNonce: NONCE, Timestamp: stamp(nowMs) }))
  expect([await ask(), await ask()]).toEqual(['200', 'SignatureNonceUsed'])
  nowMs += 32 * 60_000
  expect(await ask()).toBe('200')
})

test('a session needs its token, signed like everything else', async () => {
  const simulator = await start({ securityToken: 'CAIS-token' })
  expect(codeOf(await askV1(simulator))).toBe('MissingSecurityToken')
  expect(codeOf(await askV1(simulator, { SecurityToken: 'other' }))).toBe('InvalidSecurityToken.Malformed')
  expect(codeOf(await askV1(simulator, { SecurityToken: 'CAIS-token' }))).toBe('200')
  expect(codeOf(await askV3(simulator, {}, { headers: { 'x-acs-security-token': 'CAIS-token' } }))).toBe('200')
  expect(codeOf(await askV3(simulator))).toBe('MissingSecurityToken')
})

test('PageNo and PageSize are mandatory', async () => {
  const simulator = await start()
  expect(codeOf(await askV1(simulator, { PageNo: undefined }))).toBe('MissingPageNo')
  expect(codeOf(await askV1(simulator, { PageSize: undefined }))).toBe('MissingPageSize')
})

test('beyond its quota a caller is told how many milliseconds to wait', async () => {
  let nowMs = Date.UTC(2026, 10, 24, 4)
  const simulator = await start({ now: () => nowMs, callsPerSecond: 2 })
  const ask = () => askV1(simulator, { Timestamp: stamp(nowMs) })
  expect([codeOf(await ask()), codeOf(await ask())]).toEqual(['200', '200'])
  const throttled = await ask()
  expect([codeOf(throttled), throttled.status]).toEqual(['Throttling.User', 400])
  expect(throttled.headers['x-acs-retry-after']).toBe('500')
  nowMs += 500
  expect(codeOf(await ask())).toBe('200')
})

test('what was asked and how it ended is on record', async () => {
  const simulator = await start()
  await askV1(simulator, { Vendor: 'CMCC' })
  await askV1(simulator, { Vendor: 'CUCC' }, { secret: 'wrong', method: 'GET' })
  const record = simulator.requests().map(({ method, outcome, parameters }) => [method, parameters['Vendor'], outcome])
  expect(record).toEqual([
    ['POST', 'CMCC', '200'],
    ['GET', 'CUCC', 'SignatureDoesNotMatch'],
  ])
  simulator.clearRequests()
  expect(simulator.requests()).toEqual([])
})

test('closing ends open connections, twice over too', async () => {
  const simulator = await startSimulator({ cards: 10 })
  const hanging = askV1(simulator, { TagName: 'sim:hang' })
  await simulator.close()
  await expect(hanging).rejects.toThrow()
  await simulator.close()
})

test.each([
  [{ cards: 0 }, 'cards'],
  [{ cards: 1_000_001 }, 'cards'],
  [{ cards: 1.5 }, 'cards'],
  [{ seed: -1 }, 'seed'],
  [{ callsPerSecond: 0 }, 'callsPerSecond'],
])('options %j make no simulator', async (options, name) => {
  await expect(startSimulator(options)).rejects.toThrow(name)
})
