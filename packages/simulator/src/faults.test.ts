import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { FAULT_PARAMETERS } from './fault-desk.ts'
import { FAULT_NAMES, type FaultName, faultOf } from './faults.ts'
import { REFUSAL_CODES } from './refusals.ts'
import { type Simulator, startSimulator } from './simulator.ts'
import { askV1, askV3, type Reception, stamp } from './testing/caller.ts'

let simulator: Simulator

beforeAll(async () => {
  simulator = await startSimulator({ cards: 400, callsPerSecond: Number.POSITIVE_INFINITY, slowMs: 0 })
})
afterEach(() => {
  simulator.setFault(null)
  simulator.clearRequests()
})
afterAll(() => simulator.close())

const ask = (fault: string, parameters: Record<string, string> = {}) =>
  askV1(simulator, { AliyunOrderId: `sim:${fault}`, ...parameters })

const read = ({ text }: Reception) => JSON.parse(text)
const outcomes = () => simulator.requests().map(({ outcome }) => outcome)

type Row = { Iccid?: string; VsimInstanceId?: number; Status?: string; Vendor?: string; PeriodAddFlow?: string }
const iccids = (answer: { Data: { List: Row[] } }) => answer.Data.List.map(({ Iccid }) => Iccid)

test.each([
  ['wrong-key', 404, 'InvalidAccessKeyId.NotFound'],
  ['disabled-key', 400, 'InvalidAccessKeyId.Inactive'],
  ['bad-signature', 400, 'SignatureDoesNotMatch'],
  ['expired-token', 400, 'InvalidSecurityToken.Expired'],
  ['no-permission', 403, 'NoPermission'],
  ['throttle', 400, 'Throttling.User'],
  ['throttle-429', 429, 'Throttling.User'],
  ['server-error', 500, 'InternalError'],
  ['unavailable', 503, 'ServiceUnavailable'],
])('sim:%s refuses with %i %s', async (fault, status, code) => {
  const reception = await ask(fault)
  expect([reception.status, read(reception).Code]).toEqual([status, code])
  expect(outcomes()).toEqual([code])
})

test.each(REFUSAL_CODES)('sim:%s is that very refusal, as JSON and as XML', async (code) => {
  const { refuses } = faultOf(code)
  const json = read(await ask(code))
  expect(json).toMatchObject({ Code: refuses?.code, HostId: 'linkcard.aliyuncs.com' })
  expect(json.Message).not.toBe('')
  expect(json.Recommend).toContain(json.RequestId)
  const xml = await ask(code, { Format: 'XML' })
  expect(xml.headers['content-type']).toBe('text/xml;charset=utf-8')
  expect(xml.text).toContain(`<Code>${code}</Code>`)
})

test('a refused signature repeats the string to sign, a throttled call says when to come again', async () => {
  expect(read(await ask('bad-signature')).Message).toContain(simulator.accessKeyId)
  expect((await ask('throttle')).headers['x-acs-retry-after']).toBe('300')
  expect((await ask('throttle-429')).headers['x-acs-retry-after']).toBeUndefined()
  expect(read(await ask('no-permission')).AccessDeniedDetail).toMatchObject({ AuthAction: 'linkcard:ListCardInfo' })
})

test('sim:html-502 is a page of somebody else', async () => {
  const { status, text, headers } = await ask('html-502')
  expect([status, headers['content-type'], text.slice(0, 6)]).toEqual([502, 'text/html', '<html>'])
})

test('sim:truncated is whole as a message and half as JSON', async () => {
  const reception = await ask('truncated')
  expect(reception.status).toBe(200)
  expect(() => read(reception)).toThrow(SyntaxError)
})

test.each(['cut-off', 'reset'])('sim:%s breaks the connection', async (fault) => {
  await expect(ask(fault)).rejects.toThrow(/aborted|hang up|ECONNRESET/)
  expect(outcomes()).toEqual([`sim:${fault}`])
})

test.each(['hang', 'slow-headers', 'drip'])('sim:%s keeps a caller waiting until somebody ends it', async (fault) => {
  const slow = await startSimulator({ cards: 10, slowMs: 3_600_000 })
  const waiting = askV1(slow, { TagName: `sim:${fault}` })
  await expect.poll(() => slow.requests().map(({ outcome }) => outcome)).toEqual([`sim:${fault}`])
  await Promise.all([expect(waiting).rejects.toThrow(), slow.close()])
})

test.each(['slow-headers', 'drip'])('sim:%s is a good answer in the end', async (fault) => {
  expect(read(await ask(fault)).Data.Total).toBe(400)
})

test('sim:refused is an HTTP success that failed', async () => {
  const reception = await ask('refused')
  expect(reception.status).toBe(200)
  expect(read(reception)).toMatchObject({ Success: false, Code: 'linkcard.common.BusinessProcessError' })
  expect(read(reception).Data).toBeUndefined()
})

test('sim:empty-code succeeds without a Code', async () => {
  expect(read(await ask('empty-code'))).toMatchObject({ Success: true, Code: '', Data: { Total: 400 } })
})

test('sim:clock is an hour ahead; who corrects by the Date header is answered', async () => {
  const refused = await ask('clock')
  expect(read(refused).Code).toBe('InvalidTimeStamp.Expired')
  const date = Date.parse(refused.headers['date'] ?? '')
  expect(read(await ask('clock', { Timestamp: stamp(date) })).Code).toBe('200')
  expect(read(await askV1(simulator)).Code).toBe('200')
})

test('sim:xml answers in XML, whatever was asked for', async () => {
  expect((await ask('xml')).text).toMatch(/^<\?xml .*<ListCardInfoResponse><Code>200<\/Code>/)
})

test('sim:huge is more than 8 MiB', async () => {
  const { text } = await ask('huge')
  expect(Buffer.byteLength(text)).toBeGreaterThan(8 * 1024 ** 2)
})

test('pages that lie: wrong number, too few rows, repeated rows', async () => {
  expect(read(await ask('wrong-page')).Data.PageNo).toBe(2)
  const short = read(await ask('short-page')).Data
  expect([short.List.length, short.Total]).toEqual([5, 400])
  const repeated = iccids(read(await ask('repeat')))
  expect(repeated).toHaveLength(10)
  expect(new Set(repeated).size).toBe(5)
})

test('totals and lists that are not there', async () => {
  expect(read(await ask('total-zero')).Data).toMatchObject({ Total: 0, PageCount: 0, List: { length: 10 } })
  expect(Object.keys(read(await ask('total-missing')).Data)).toEqual(['PageNo', 'PageSize', 'List'])
  expect(Object.keys(read(await ask('list-missing')).Data)).not.toContain('List')
})

test('rows nobody expects: unknown codes, no identity', async () => {
  const [unknown] = read(await ask('unknown-codes')).Data.List
  expect(unknown).toMatchObject({ Status: '99', Vendor: 'CBN', NetworkType: '6G' })
  const [nameless] = read(await ask('no-identity')).Data.List
  expect([nameless.Iccid, nameless.VsimInstanceId, nameless.Status]).toEqual([undefined, undefined, '35'])
})

test('sim:ignore-filter ignores the filters beside it; every other fault lets them work', async () => {
  expect(read(await ask('ignore-filter', { Vendor: 'VNO' })).Data.Total).toBe(400)
  const truth = simulator.fleet.select({ Vendor: 'VNO' }).length
  expect(read(await ask('empty-code', { Vendor: 'VNO' })).Data.Total).toBe(truth)
})

test.each(FAULT_PARAMETERS)('%s takes the text of a fault', async (name) => {
  expect(read(await askV1(simulator, { [name]: 'sim:unavailable' })).Code).toBe('ServiceUnavailable')
})

test('a text that names no fault is a filter', async () => {
  for (const text of ['sim:', 'sim:nothing', 'sim:toString', 'SIM:hang', 'sim:throttle*x']) {
    expect(read(await askV1(simulator, { TagName: text })).Data.Total).toBe(0)
  }
})

test('a counted fault strikes that often, recovers, and can be shown again', async () => {
  const show = async () => {
    const codes = []
    for (let attempt = 0; attempt < 3; attempt += 1) codes.push(read(await ask('throttle*2')).Code)
    return codes
  }
  const story = ['Throttling.User', 'Throttling.User', '200']
  expect(await show()).toEqual(story)
  expect(await show()).toEqual(story)
})

test('a counted fault does not start anew before a call succeeded', async () => {
  await ask('unavailable*1')
  expect(read(await ask('unavailable*1', { PageSize: '11' })).Code).toBe('linkcard.system.IllegalRequest')
  expect(read(await ask('unavailable*1')).Code).toBe('200')
})

test('a fault can be laid on every call, also counted, and taken away', async () => {
  simulator.setFault('unavailable*1')
  expect([read(await askV1(simulator)).Code, read(await askV3(simulator)).Code]).toEqual(['ServiceUnavailable', '200'])
  simulator.setFault('no-permission')
  expect(read(await askV3(simulator)).Code).toBe('NoPermission')
  expect(read(await ask('unavailable')).Code).toBe('ServiceUnavailable')
  simulator.setFault(null)
  expect(read(await askV1(simulator)).Code).toBe('200')
})

test('a fault does not open the gate: an unsigned call is refused as ever', async () => {
  const { status, text } = await askV1(simulator, { TagName: 'sim:empty-code' }, { secret: 'wrong' })
  expect([status, JSON.parse(text).Code]).toEqual([400, 'SignatureDoesNotMatch'])
})

test('every fault says what happens', () => {
  const told = FAULT_NAMES.map((name: FaultName) => faultOf(name).happens)
  expect(told.every((text) => text.length > 5)).toBe(true)
  expect(FAULT_NAMES.length).toBeGreaterThan(50)
})
