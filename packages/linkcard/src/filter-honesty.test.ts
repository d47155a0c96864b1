/** A service that ignores a filter, or reads it otherwise, is found out by its own rows; one that is right is left alone. */
import {
  type Card,
  type CardQuery,
  decode,
  EVERYTHING,
  type FieldName,
  type Remark,
  unfittingOf,
} from '@linkdeck/contract'
import {
  type CardRow,
  FILTER_NAMES,
  type FilterName,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '@linkdeck/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeQuery } from './encode-query.ts'
import { linkcardOf } from './testing/ask.ts'
import { hastyClock } from './testing/hasty-clock.ts'

type Case = { field: FieldName; key?: string; terms: (rows: readonly CardRow[]) => (string | undefined)[] }

type TextName = { [Name in keyof CardRow]-?: NonNullable<CardRow[Name]> extends string ? Name : never }[keyof CardRow]

/** Asked by the values that cards have. */
const own = (field: FieldName, name: TextName): Case => ({ field, terms: (rows) => rows.map((row) => row[name]) })

const time = (field: FieldName, name: 'ActiveTime' | 'ExpireTime', range: (time: string) => string): Case => ({
  field,
  terms: (rows) => rows.map(({ [name]: at }) => at && range(at.replace(' ', 'T'))),
})

const CASES: Record<FilterName, Case> = {
  Iccid: own('iccid', 'Iccid'),
  Msisdn: { field: 'msisdn', terms: (rows) => rows.flatMap(({ Msisdn }) => Msisdn?.at(-1)) },
  Imsi: { field: 'imsi', terms: (rows) => rows.flatMap(({ Imsi }) => Imsi?.at(-1)) },
  Status: own('status', 'Status'),
  OsStatus: own('osStatus', 'OsStatus'),
  Vendor: own('vendor', 'Vendor'),
  DataType: own('dataType', 'DataType'),
  Period: own('period', 'Period'),
  DataLevel: own('dataLevel', 'DataLevel'),
  AliFee: own('aliFee', 'AliFee'),
  PoolId: { field: 'poolId', terms: (rows) => ['test1', ...rows.map(poolOf)] },
  CredentialNo: own('credentialNo', 'CredentialNo'),
  AliyunOrderId: own('aliyunOrderId', 'AliyunOrderId'),
  SimType: own('simType', 'SimType'),
  ApnName: own('apnName', 'ApnName'),
  NetworkType: own('networkType', 'NetworkType'),
  CertifyType: { field: 'certifyType', terms: () => ['enterprise', 'personal'] },
  IsAutoRecharge: { field: 'isAutoRecharge', terms: () => ['true', 'false'] },
  DirectionalGroupId: {
    field: 'directionalGroupId',
    terms: (rows) => rows.map((row) => row.DirectionalGroupId?.toString()),
  },
  TagName: {
    field: 'tags',
    key: 'tag',
    terms: (rows) => rows.flatMap(({ TagList = [] }) => TagList.map((tag) => tag.TagName)),
  },
  ExpireTimeStart: time('expireTime', 'ExpireTime', (at) => `${at}..`),
  ExpireTimeEnd: time('expireTime', 'ExpireTime', (at) => `..${at}`),
  ActiveTimeStart: time('activeTime', 'ActiveTime', (at) => `${at}..`),
  ActiveTimeEnd: time('activeTime', 'ActiveTime', (at) => `..${at}`),
  NotifyId: own('notifyId', 'NotifyId'),
  MinFlow: { field: 'periodAddFlow', key: 'used', terms: () => ['1MB..', '20MB..', '1GB..'] },
  MaxFlow: { field: 'periodAddFlow', key: 'used', terms: () => ['..0MB', '..20MB', '..1GB'] },
  MaxRestFlowPercentage: { field: 'restPercent', terms: () => ['..10', '..20', '..30'] },
}

const clock = hastyClock()
let good: Simulator

function start(options: SimulatorOptions = {}): Promise<Simulator> {
  return startSimulator({ cards: 5000, seed: 7, now: clock.now, callsPerSecond: Number.POSITIVE_INFINITY, ...options })
}

beforeAll(async () => {
  good = await start()
})
afterAll(() => good.close())

function poolOf({ CredentialNo = '' }: CardRow): string | undefined {
  return /-UPG?-\w-\w-(.*)/.exec(CredentialNo)?.[1]
}

/** Questions that use the filter, from cards all over the fleet. */
function questionsFor(name: FilterName, cards: number): CardQuery[] {
  const { field, key = field, terms } = CASES[name]
  const rows = Array.from({ length: cards }, (_, at) => good.fleet.card(Math.floor((at * good.fleet.size) / cards)))
  const asked = [...new Set(terms(rows))].filter((term) => term !== undefined)
  return asked.map((term) => decode([[key, term]]).query)
}

/** Every card of the fleet as it is read, in the fleet's own order. */
async function readFleet(service: Simulator): Promise<Card[]> {
  const offsets = Array.from({ length: service.fleet.size / 40 }, (_, page) => page * 40)
  const linkcard = linkcardOf(service, { clock })
  const pages = await Promise.all(offsets.map((offset) => linkcard.listCards({ ...EVERYTHING, offset })))
  return pages.flatMap(({ rows }) => rows)
}

/** What an answer has to say about its own rows, page by page until it does. */
async function accusation(service: Simulator, query: CardQuery): Promise<Remark[]> {
  const linkcard = linkcardOf(service, { clock })
  for (let offset = 0, total = 1; offset < total; offset += query.limit) {
    const page = await linkcard.listCards({ ...query, offset })
    const remarks = page.remarks.filter(({ kind }) => kind === 'unfitting')
    if (remarks.length > 0) return remarks
    total = page.total ?? 0
  }
  return []
}

test('a service that is right is never accused: every filter, many values, all rows', async () => {
  const cards = await readFleet(good)
  expect(cards).toHaveLength(good.fleet.size)
  for (const name of FILTER_NAMES) {
    const sizes = questionsFor(name, 12).map((query) => {
      const found = good.fleet.select(encodeQuery(query)).flatMap((index) => cards[index] ?? [])
      expect(unfittingOf(query, found), JSON.stringify(query.where)).toEqual([])
      return found.length
    })
    expect(Math.max(...sizes), name).toBeGreaterThan(0)
  }
})

test.each(FILTER_NAMES)('%s ignored is found out', async (name) => {
  const careless = await start({ ignoredFilters: [name] })
  for (const query of questionsFor(name, 4)) {
    expect(await accusation(careless, query), JSON.stringify(query.where)).toEqual([
      { kind: 'unfitting', field: CASES[name].field, count: expect.any(Number) },
    ])
  }
  await careless.close()
})

test.each([
  ['iccid', { iccidMatch: 'prefix' }, ['iccid', '8986']],
  ['tags', { tagMatch: 'prefix' }, ['tag', '测试']],
] as const)('%s read as a prefix is found out', async (field, options, asked) => {
  const loose = await start(options)
  const page = await linkcardOf(loose, { clock }).listCards(decode([asked]).query)
  expect(page.remarks).toContainEqual({ kind: 'unfitting', field, count: expect.any(Number) })
  await loose.close()
})

test('a look-up that brings other cards says so', async () => {
  const careless = await start({ ignoredFilters: ['Iccid'] })
  const { remarks } = await linkcardOf(careless, { clock }).lookUp('89860000000000000000')
  expect(remarks).toContainEqual({ kind: 'unfitting', field: 'iccid', count: 40 })
  await careless.close()
})
