import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Simulator, startSimulator } from './simulator.ts'
import { askV1, askV3, type Reception } from './testing/caller.ts'

let simulator: Simulator

beforeAll(async () => {
  simulator = await startSimulator({ cards: 1003, callsPerSecond: Number.POSITIVE_INFINITY })
})
afterAll(() => simulator.close())

const read = ({ text }: Reception) => JSON.parse(text)
const ask = (parameters: Record<string, string> = {}) => askV1(simulator, parameters)

test('an answer has the members of the document, in its order', async () => {
  const reception = await ask()
  expect(reception.headers['content-type']).toBe('application/json;charset=utf-8')
  const answer = read(reception)
  expect(Object.keys(answer)).toEqual(['Code', 'ErrorMessage', 'RequestId', 'Success', 'LocalizedMessage', 'Data'])
  expect(answer).toMatchObject({ Code: '200', Success: true, ErrorMessage: 'InstanceId cannot be empty.' })
  expect(answer.RequestId).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/)
  expect(Object.keys(answer.Data)).toEqual(['PageNo', 'PageSize', 'PageCount', 'Total', 'List'])
  expect(answer.Data).toMatchObject({ PageNo: 1, PageSize: 10, PageCount: 101, Total: 1003 })
  expect(Object.keys(answer.Data.List[0]).slice(0, 3)).toEqual(['Status', 'DataType', 'DirectionalGroupName'])
})

test.each([10, 15, 25, 40])('pages of %i hold the whole fleet, once, and end', async (size) => {
  const found: string[] = []
  const pages = Math.ceil(1003 / size)
  for (let page = 1; page <= pages; page += 1) {
    const { Data } = read(await ask({ PageSize: String(size), PageNo: String(page) }))
    expect(Data.PageCount).toBe(pages)
    found.push(...Data.List.map(({ Imsi }: { Imsi: string[] }) => Imsi[0]))
  }
  expect(found).toEqual(Array.from({ length: 1003 }, (_, index) => simulator.fleet.card(index).Imsi?.[0]))
  expect(read(await ask({ PageSize: String(size), PageNo: String(pages + 1) })).Data).toMatchObject({
    Total: 1003,
    List: [],
  })
})

test.each([
  ['PageSize', '20'],
  ['PageSize', '50'],
  ['PageSize', '1e1'],
  ['PageSize', '010x'],
  ['PageNo', '0'],
  ['PageNo', '-1'],
  ['PageNo', '1.5'],
  ['PageNo', 'one'],
  ['PageNo', '99999999999'],
  ['IsAutoRecharge', '1'],
  ['MaxRestFlowPercentage', '0.5'],
  ['MinFlow', 'a'],
])('%s=%s is an illegal request', async (name, value) => {
  const reception = await ask({ [name]: value })
  expect([reception.status, read(reception).Code]).toEqual([400, 'linkcard.system.IllegalRequest'])
})

test('a time of another shape is its own refusal', async () => {
  expect(read(await ask({ ExpireTimeEnd: '2022-05-25' })).Code).toBe('linkcard.check.TimeFormatError')
})

test('a code nobody knows fits no card', async () => {
  expect(read(await ask({ Status: '77' })).Data).toMatchObject({ Total: 0, PageCount: 0, List: [] })
})

test('the truth of the fleet is what the wire says', async () => {
  const filter = { Vendor: 'CMCC', Status: '30', DataType: 'singlecard' }
  const truth = simulator.fleet.select(filter)
  const { Data } = read(await ask({ ...filter, PageSize: '40' }))
  expect(Data.Total).toBe(truth.length)
  const numbers = truth.slice(0, 40).map((index) => simulator.fleet.card(index).Iccid)
  expect(Data.List.map(({ Iccid }: { Iccid: string }) => Iccid)).toEqual(numbers)
})

test('every digit of an int64 is on the wire', async () => {
  const isBeyond = (index: number) => (simulator.fleet.card(index).VsimInstanceId ?? 0n) > 2n ** 53n
  const index = simulator.fleet.select({}).find(isBeyond) ?? -1
  const { Iccid = '', VsimInstanceId } = simulator.fleet.card(index)
  const { text } = await ask({ Iccid })
  expect(text).toContain(`"VsimInstanceId":${VsimInstanceId}`)
})

test('XML unless JSON is asked for: Format in any case, or the accept header of V3', async () => {
  const isXml = ({ text, headers }: Reception) => [text.startsWith('<?xml'), headers['content-type']]
  const xml = [true, 'application/xml;charset=utf-8']
  const json = [false, 'application/json;charset=utf-8']
  expect(isXml(await askV1(simulator, { Format: undefined }))).toEqual(xml)
  expect(isXml(await askV1(simulator, { Format: 'XML' }))).toEqual(xml)
  expect(isXml(await askV1(simulator, { Format: 'jSoN' }))).toEqual(json)
  expect(isXml(await askV3(simulator))).toEqual(json)
  expect(isXml(await askV3(simulator, {}, { after: { accept: '*/*' } }))).toEqual(xml)
})

test('lists are repeated elements in XML, and text is escaped', async () => {
  const { text } = await askV1(simulator, { Format: 'XML', PageSize: '40' })
  expect(text.match(/<List>/g)).toHaveLength(40)
  expect(text).toContain('<TagList><TagName>测试标签</TagName><Id>24</Id></TagList>')
  expect(text).toContain('<IsAutoRecharge>true</IsAutoRecharge>')
  const tagged = await askV1(simulator, { Format: 'XML', TagName: '<img src=x onerror=alert(1)>' })
  expect(tagged.text).toContain('<TagName>&lt;img src=x onerror=alert(1)&gt;</TagName>')
})

test('a refusal without Format is XML too', async () => {
  const { text, headers } = await askV1(simulator, { Format: undefined, PageSize: '11' })
  expect(headers['content-type']).toBe('text/xml;charset=utf-8')
  expect(text).toMatch(/<Error><RequestId>.*<\/RequestId><HostId>.*<Code>linkcard.system.IllegalRequest<\/Code>/)
})

test('pages beyond the deepest one are refused where there is one', async () => {
  const shallow = await startSimulator({ cards: 100, deepestPage: 3 })
  expect(read(await askV1(shallow, { PageNo: '3' })).Code).toBe('200')
  expect(read(await askV1(shallow, { PageNo: '4' })).Code).toBe('linkcard.system.IllegalRequest')
  await shallow.close()
})
