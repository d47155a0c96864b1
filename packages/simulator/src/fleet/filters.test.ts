/** Every filter against a second reading of the document that looks at whole rows, all of them, without any shortcut. */
import { expect, test } from 'vitest'
import type { CardRow } from './card-row.ts'
import { FILTER_NAMES, type FilterName } from './filters.ts'
import { createFleet, type FleetHabits } from './fleet.ts'

const HABITS: FleetHabits = { iccidMatch: 'exact', tagMatch: 'exact', destroyed: 'listed', ignoredFilters: [] }
const SEED = { seed: 1, size: 5000, today: 20_781, poolRest: 'mixed' } as const

const fleet = createFleet(SEED, HABITS)
const rows = Array.from({ length: fleet.size }, (_, index) => fleet.card(index))

const UNITS = new Map([
  ['B', 1],
  ['KB', 1024],
  ['MB', 1024 ** 2],
  ['GB', 1024 ** 3],
  ['TB', 1024 ** 4],
])

function bytes(text = ''): number {
  const [, digits, unit = ''] = /^(-?[\d.]+)([A-Z]+)$/.exec(text) ?? []
  return Number(digits) * (UNITS.get(unit) ?? Number.NaN)
}

function share({ PeriodRestFlow, PeriodAddFlow }: CardRow): number {
  const rest = bytes(PeriodRestFlow)
  return rest / (rest + bytes(PeriodAddFlow))
}

const isSingle = ({ DataType }: CardRow) => ['singlecard', 'directionalcard'].includes(DataType ?? '')
const poolNamed = ({ CredentialNo = '' }: CardRow) => CredentialNo.split('-')[4]

/** A filter, some values for it, and what it must find. */
const CASES: Record<FilterName, { values: string[]; fits: (row: CardRow, value: string) => boolean }> = {
  Iccid: { values: sample('Iccid'), fits: (row, value) => row.Iccid === value },
  Msisdn: { values: sampleOfList('Msisdn'), fits: (row, value) => row.Msisdn?.includes(value) ?? false },
  Imsi: { values: sampleOfList('Imsi'), fits: (row, value) => row.Imsi?.includes(value) ?? false },
  Vendor: { values: [...sample('Vendor'), 'cmcc'], fits: (row, value) => row.Vendor === value },
  Status: { values: ['10', '20', '30', '35', '40', '50', '99'], fits: (row, value) => row.Status === value },
  OsStatus: { values: ['100', '130', '150', '300', '999', '10'], fits: (row, value) => row.OsStatus === value },
  DataType: { values: sample('DataType'), fits: (row, value) => row.DataType === value },
  Period: { values: sample('Period'), fits: (row, value) => row.Period === value },
  SimType: { values: sample('SimType'), fits: (row, value) => row.SimType === value },
  CredentialNo: { values: sample('CredentialNo'), fits: (row, value) => row.CredentialNo === value },
  PoolId: { values: poolNames(), fits: (row, value) => row.DataType !== undefined && poolNamed(row) === value },
  DataLevel: { values: ['30MB', '100GB', '30'], fits: (row, value) => row.DataLevel === value },
  AliFee: { values: ['ali_1', 'ali_2', 'ali_3', 'ali_4'], fits: (row, value) => row.AliFee === value },
  AliyunOrderId: { values: sample('AliyunOrderId'), fits: (row, value) => row.AliyunOrderId === value },
  NotifyId: { values: sample('NotifyId'), fits: (row, value) => row.NotifyId === value },
  TagName: {
    values: ['测试标签', '测试', "=cmd|' /C calc'!A0", '🚲 单车', '+1'],
    fits: (row, value) => row.TagList?.some(({ TagName }) => TagName === value) ?? false,
  },
  DirectionalGroupId: {
    values: ['55', '22', '9007199254740995', '055'],
    fits: (row, value) => row.DirectionalGroupId?.toString() === value,
  },
  ApnName: { values: sample('ApnName'), fits: (row, value) => row.ApnName === value },
  CertifyType: { values: ['enterprise', 'personal'], fits: (row, value) => row.CertifyType === value },
  NetworkType: { values: ['4G', '5G', '3G'], fits: (row, value) => row.NetworkType === value },
  IsAutoRecharge: { values: ['true', 'false'], fits: (row, value) => row.IsAutoRecharge?.toString() === value },
  ActiveTimeStart: {
    values: sample('ActiveTime'),
    fits: ({ ActiveTime }, value) => ActiveTime !== undefined && Date.parse(ActiveTime) >= Date.parse(value),
  },
  ActiveTimeEnd: {
    values: sample('ActiveTime'),
    fits: ({ ActiveTime }, value) => ActiveTime !== undefined && Date.parse(ActiveTime) <= Date.parse(value),
  },
  ExpireTimeStart: {
    values: sample('ExpireTime'),
    fits: ({ ExpireTime }, value) => ExpireTime !== undefined && Date.parse(ExpireTime) >= Date.parse(value),
  },
  ExpireTimeEnd: {
    values: sample('ExpireTime'),
    fits: ({ ExpireTime }, value) => ExpireTime !== undefined && Date.parse(ExpireTime) <= Date.parse(value),
  },
  MinFlow: {
    values: ['0', '1', '20', '20.5', '100000'],
    fits: (row, value) => bytes(row.PeriodAddFlow) >= Number(value) * 1024 ** 2,
  },
  MaxFlow: {
    values: ['0', '1', '20', '20.5', '100000'],
    fits: (row, value) => bytes(row.PeriodAddFlow) <= Number(value) * 1024 ** 2,
  },
  MaxRestFlowPercentage: {
    values: ['0.1', '0.2', '0.3'],
    fits: (row, value) => isSingle(row) && share(row) <= Number(value),
  },
}

type TextName =
  | 'Iccid'
  | 'Vendor'
  | 'DataType'
  | 'Period'
  | 'SimType'
  | 'CredentialNo'
  | 'AliyunOrderId'
  | 'NotifyId'
  | 'ApnName'

/** Values that occur: the first cards' and some of the last. */
function sample(name: TextName | 'ActiveTime' | 'ExpireTime'): string[] {
  const values = [...rows.slice(0, 40), ...rows.slice(-10)].map((row) => row[name])
  return [...new Set(values.filter((value) => value !== undefined))]
}

function sampleOfList(name: 'Msisdn' | 'Imsi'): string[] {
  return [...rows.slice(0, 60), ...rows.slice(-20)].flatMap((row) => row[name] ?? [])
}

function poolNames(): string[] {
  const members = rows.filter(({ CredentialNo }) => CredentialNo?.includes('-UP'))
  return [...new Set(members.map(poolNamed).filter((name) => name !== undefined))]
}

test('there are the 28 filters of the document', () => {
  expect(FILTER_NAMES).toHaveLength(28)
  expect(Object.keys(CASES).sort()).toEqual([...FILTER_NAMES].sort())
})

test.each(FILTER_NAMES)('%s finds exactly the cards that fit', (name) => {
  const { values, fits } = CASES[name]
  let found = 0
  for (const value of values) {
    const truth = rows.flatMap((row, index) => (fits(row, value) ? [index] : []))
    expect(fleet.select({ [name]: value }), value).toEqual(truth)
    found += truth.length
  }
  expect(found).toBeGreaterThan(0)
})

test('filters together find what fits all of them', () => {
  const asked = {
    Vendor: 'CMCC',
    Status: '30',
    MinFlow: '5',
    TagName: '测试标签',
    ExpireTimeEnd: '2027-12-31 23:59:59',
  }
  const truth = rows.flatMap((row, index) =>
    Object.entries(asked).every(([name, value]) => CASES[name as FilterName].fits(row, value)) ? [index] : [],
  )
  expect(truth.length).toBeGreaterThan(3)
  expect(fleet.select(asked)).toEqual(truth)
})

test('paging, unknown names and empty values are no filters', () => {
  expect(fleet.select({ PageNo: '3', Sort: 'Iccid', ApnName: '' })).toHaveLength(5000)
})

test.each([
  ['ActiveTimeStart', '2022-05-25', 'linkcard.check.TimeFormatError'],
  ['ExpireTimeEnd', '2023-02-29 00:00:00', 'linkcard.check.TimeFormatError'],
  ['ExpireTimeStart', '2022-05-25T23:59:59', 'linkcard.check.TimeFormatError'],
  ['IsAutoRecharge', 'yes', 'linkcard.system.IllegalRequest'],
  ['MaxRestFlowPercentage', '0.15', 'linkcard.system.IllegalRequest'],
  ['MinFlow', '20MB', 'linkcard.system.IllegalRequest'],
  ['MaxFlow', '-1', 'linkcard.system.IllegalRequest'],
])('%s=%s is refused as %s', (name, value, code) => {
  expect(() => fleet.select({ [name]: value })).toThrow(expect.objectContaining({ code }))
})

test.each<[Partial<FleetHabits>, Record<string, string>, (row: CardRow) => boolean]>([
  [{ iccidMatch: 'prefix' }, { Iccid: '898602' }, ({ Iccid }) => Iccid?.startsWith('898602') ?? false],
  [
    { tagMatch: 'prefix' },
    { TagName: '华' },
    ({ TagList }) => TagList?.some(({ TagName }) => TagName[0] === '华') ?? false,
  ],
  [{ destroyed: 'hidden' }, {}, ({ Status }) => Status !== '50'],
  [{ destroyed: 'hidden' }, { Status: '50' }, ({ Status }) => Status === '50'],
  [{ ignoredFilters: ['NetworkType'] }, { NetworkType: '5G', Vendor: 'VNO' }, ({ Vendor }) => Vendor === 'VNO'],
])('with %j the filter %j means something else', (habits, asked, fits) => {
  const other = createFleet(SEED, { ...HABITS, ...habits })
  expect(other.select(asked)).toEqual(rows.flatMap((row, index) => (fits(row) ? [index] : [])))
})
