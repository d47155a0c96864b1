import { CardsAnswer, ProblemAnswer } from '@linkdeck/contract'
import type { Simulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, linkcardTo, startFleet, UNREACHED } from '../test-world.ts'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startFleet()
})
afterAll(() => simulator.close())

const world = () => createWorld({ linkcard: linkcardTo(simulator) })
const cards = async (question: string) => CardsAnswer.parse(await (await world().ask(`/api/cards?${question}`)).json())
const refusal = async (question: string) => {
  const response = await createWorld({ linkcard: UNREACHED }).ask(`/api/cards?${question}`)
  return { status: response.status, ...ProblemAnswer.parse(await response.json()).problem }
}

describe('a page of cards', () => {
  test('holds the rows, the total, and the stamp of the answer', async () => {
    const answer = await cards('status=30&limit=15&offset=15')
    const truth = simulator.fleet.select({ Status: '30' })
    expect(answer).toMatchObject({ total: truth.length, offset: 15, limit: 15, source: 'live' })
    expect(answer.rows.map(({ vsimInstanceId }) => vsimInstanceId)).toEqual(
      truth.slice(15, 30).map((index) => String(simulator.fleet.card(index).VsimInstanceId)),
    )
    expect(answer.asOf).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(answer.requestId).toMatch(/^[0-9A-F-]{36}$/)
  })

  test('is asked with one call', async () => {
    simulator.clearRequests()
    await cards('vendor=CMCC&offset=40&limit=40')
    expect(simulator.requests().map(({ parameters }) => parameters)).toMatchObject([
      { Vendor: 'CMCC', PageNo: '2', PageSize: '40' },
    ])
  })

  test('takes relative dates at the moment of the question', async () => {
    simulator.clearRequests()
    await cards('expireTime=@this-month')
    expect(simulator.requests()[0]?.parameters).toMatchObject({
      ExpireTimeStart: '2027-01-01 00:00:00',
      ExpireTimeEnd: '2027-01-31 23:59:59',
    })
  })

  test('beyond the last one has no rows', async () => {
    expect((await cards('offset=40000')).rows).toEqual([])
  })

  test('says that the question holds a code the document does not list', async () => {
    const { remarks } = await cards('osStatus=777')
    expect(remarks).toContainEqual({ kind: 'asked-unknown', field: 'osStatus', value: '777', count: 1 })
  })

  test.each(['source=live', 'source=auto'])('is live with %s', async (question) => {
    expect((await cards(question)).source).toBe('live')
  })
})

describe('what cannot be read is refused by name', () => {
  test.each([
    ['nope=1', 'nope'],
    ['-nope=1', '-nope'],
    ['iccid=', 'iccid'],
    ['limit=0', 'limit'],
    ['limit=10&limit=15', 'limit'],
    ['expireTime=2026-02-30..', 'expireTime'],
    ['used=5..6', 'used'],
    ['restPercent=..200', 'restPercent'],
    ['source=disk', 'source'],
    ['tag=%00', 'tag'],
    ['__proto__=1', '__proto__'],
    ['status', 'status'],
    ['no=poolId', 'no'],
  ])('%s', async (question, field) => {
    expect(await refusal(question)).toMatchObject({ status: 400, kind: 'bad-query', field })
  })
})

describe('what one call cannot answer is refused by name', () => {
  test.each([
    ['source=index', 'source'],
    ['status=30&status=35', 'status'],
    ['-vendor=CMCC', 'vendor'],
    ['no=remark', 'remark'],
    ['remark=x', 'remark'],
    ['q=pump', 'q'],
    ['sort=-restPercent', 'sort'],
    ['limit=20', 'limit'],
    ['offset=5', 'offset'],
    ['restPercent=..15', 'restPercent'],
    ['used=1KB..', 'used'],
  ])('%s', async (question, field) => {
    expect(await refusal(question)).toMatchObject({ status: 422, kind: 'not-live', field })
  })

  test('all reasons are told at once', async () => {
    const { message } = await refusal('sort=iccid&q=pump&limit=20')
    for (const key of ['sort', 'q', 'limit']) expect(message).toContain(`${key} cannot be answered`)
  })
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no method of /api/cards', async (method) => {
  const own = { origin: 'http://127.0.0.1:8787', 'x-requested-by': 'linkdeck' }
  const response = await createWorld({ linkcard: UNREACHED }).ask('/api/cards', { method, headers: own })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect(await response.json()).toMatchObject({ problem: { kind: 'bad-request' } })
})

test('HEAD answers as GET does, without the rows', async () => {
  const response = await world().ask('/api/cards', { method: 'HEAD' })
  expect([response.status, await response.text()]).toEqual([200, ''])
})
