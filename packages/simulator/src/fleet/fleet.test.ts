import { expect, test } from 'vitest'
import type { CardRow } from './card-row.ts'
import type { FleetSeed, PoolRest } from './dice.ts'
import { createFleet } from './fleet.ts'

const HABITS = { iccidMatch: 'exact', tagMatch: 'exact', destroyed: 'listed', ignoredFilters: [] } as const
/** 2026-11-24. */
const TODAY = 20_781

function fleetOf(options: Partial<FleetSeed> = {}) {
  return createFleet({ seed: 1, size: 5000, today: TODAY, poolRest: 'mixed', ...options }, HABITS)
}

function rowsOf(options: Partial<FleetSeed> = {}): CardRow[] {
  const fleet = fleetOf(options)
  return Array.from({ length: fleet.size }, (_, index) => fleet.card(index))
}

const rows = rowsOf()
const isSingle = ({ DataType }: CardRow) => DataType === 'singlecard' || DataType === 'directionalcard'
const shareOf = (fits: (row: CardRow) => boolean) => rows.filter(fits).length / rows.length

test('the same seed is the same fleet, another seed another one', () => {
  const [one, again, other] = [1, 1, 2].map((seed) => rowsOf({ size: 300, seed }))
  expect(again).toEqual(one)
  expect(other?.filter((row, at) => row.Iccid === one?.[at]?.Iccid)).toEqual([])
})

test.each([1, 7, 2 ** 31 - 1])('with seed %i every documented code occurs, and some that are not', (seed) => {
  const seeded = rowsOf({ seed })
  const holds = (name: keyof CardRow, codes: string) => {
    const found = new Set(seeded.map((row) => row[name]))
    for (const code of codes.split(' ')) expect(found, `${name} ${code}`).toContain(code)
  }
  holds('Status', '10 20 30 35 40 50')
  holds('OsStatus', '10 20 100 150 200 300 400 500 600 700 40 50 130 999')
  holds('Vendor', 'CMCC CUCC CTCC VNO')
  holds('DataType', 'singlecard directionalcard sameflowcard directional_sameflowcard unityPayPool GREcard')
  holds('Period', '1101 1103 1106 1112')
  holds('SimType', 'nano micro normal simplus56 simplus22')
  holds('SimType', 'industry-normal industry-micro industry-nano simplus industry-simplus22')
  holds('ActiveType', 'first_data_record carrier_status_push silence_expire manage test_flow_depleted')
  holds('ActiveType', 'firstdatarecord carrierstatuspush testflowdepleted')
  holds('NetworkType', '4G 5G')
  holds('CertifyType', 'enterprise')
})

test('card number 0 is the row of the document', () => {
  expect(fleetOf({ seed: 99 }).card(0)).toMatchObject({
    DataLevel: '30MB',
    PeriodRestFlow: '130.00MB',
    PeriodAddFlow: '0KB',
    DataType: 'sameflowcard',
    TagList: [{ TagName: '测试标签', Id: 24n }],
    ExpireTime: '2022-04-30 23:59:59',
  })
  expect(fleetOf().select({ PoolId: 'test1' })).toEqual([0])
})

test('every Status counts for itself: the parts add up to the whole', () => {
  const parts = ['10', '20', '30', '35', '40', '50'].map((Status) => fleetOf().select({ Status }).length)
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(5000)
  expect(shareOf(({ Status }) => Status === '50')).toBeCloseTo(0.1, 1)
  expect(shareOf(({ Status }) => Status === '35')).toBeGreaterThan(0.05)
})

test('a large fleet has the shares of the document’s account', () => {
  const fleet = fleetOf({ size: 200_000 })
  const share = (Status: string) => fleet.select({ Status }).length / fleet.size
  expect(share('50')).toBeCloseTo(340_498 / 902_847, 2)
  expect(share('30')).toBeCloseTo(511_007 / 902_847, 2)
  expect(share('35')).toBeLessThan(0.002)
})

test('identifiers have their shapes and belong to one card, but for the few ICCIDs of destroyed twins', () => {
  const iccids = rows.map(({ Iccid = '' }) => Iccid)
  expect(iccids.filter((iccid) => !/^8986\d{4}[0-9A-F]\d{11}$/.test(iccid))).toEqual([])
  expect(iccids.length - new Set(iccids).size).toBe(5)
  for (const name of ['Msisdn', 'Imsi'] as const) {
    const numbers = rows.flatMap((row) => row[name] ?? [])
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.every((number) => /^\d+$/.test(number) && number.length === (name === 'Imsi' ? 15 : 13))).toBe(true)
  }
  const ids = rows.flatMap((row) => row.VsimInstanceId ?? [])
  expect(new Set(ids).size).toBe(ids.length)
})

test('a twin shares its ICCID with one live card, and both are found by it', () => {
  const twins = rows.filter((row, index) => row.Iccid === rows[index - 1]?.Iccid)
  expect(twins).toHaveLength(5)
  for (const twin of twins) {
    const found = fleetOf().select({ Iccid: twin.Iccid ?? '' })
    expect(found.map((index) => rows[index]?.Status)).toEqual(['30', '50'])
    expect(new Set(found.map((index) => rows[index]?.VsimInstanceId)).size).toBe(2)
  }
})

test.each([1, 2, 10, 11, 99, 1_000_000])('every identifier of a fleet of %i finds its card', (size) => {
  const fleet = fleetOf({ size })
  for (const index of [0, 1, 9, size - 2, size - 1].filter((index) => index >= 0 && index < size)) {
    const { Iccid = '', Imsi = [], Msisdn = [] } = fleet.card(index)
    expect(fleet.select({ Iccid })).toContain(index)
    for (const imsi of Imsi) expect(fleet.select({ Imsi: imsi })).toEqual([index])
    for (const msisdn of Msisdn) expect(fleet.select({ Msisdn: msisdn })).toEqual([index])
  }
  expect(fleet.select({ Iccid: '89860000000000000000' })).toEqual([])
  expect(() => fleet.card(size)).toThrow(RangeError)
})

test('credentials agree with what they name, but for a few', () => {
  const carriers: Record<string, string> = { CM: 'CMCC', CU: 'CUCC', CT: 'CTCC', AL: 'VNO' }
  const disagreeing = rows.filter(({ CredentialNo = '', Vendor }) => carriers[CredentialNo.slice(0, 2)] !== Vendor)
  expect(disagreeing.length).toBeGreaterThan(0)
  expect(disagreeing.length).toBeLessThan(rows.length * 0.01)
  for (const { CredentialNo = '', AliFee, DataLevel = '', DataType = '' } of rows) {
    const [, , , tariff, tail = ''] = CredentialNo.split('-')
    expect(`ali_${tariff}`).toBe(AliFee)
    if (DataType !== 'unityPayPool' && DataType !== 'GREcard') expect(`${tail}B`).toBe(DataLevel)
  }
})

test('single cards that are suspended by 300 have nothing left, pools are never suspended by it', () => {
  const ended = rows.slice(1).filter(({ OsStatus }) => OsStatus === '300')
  expect(ended.length).toBeGreaterThan(5)
  for (const row of ended)
    expect([isSingle(row), row.PeriodRestFlow]).toEqual([true, expect.stringMatching(/^0(KB|\.00MB)$|^-?$/)])
})

test('amounts come in many spellings, some of which are no amounts', () => {
  const flows = new Set(
    rows.flatMap(({ PeriodAddFlow = 'absent', PeriodRestFlow = 'absent' }) => [PeriodAddFlow, PeriodRestFlow]),
  )
  for (const text of ['0KB', '0.00MB', '-', '', '不限', '1.2TB', 'absent', '130.00MB'])
    expect(flows, text).toContain(text)
  for (const shape of [/^\d+\.\d\dGB$/, /^\d+KB$/, /^\d+\.\d\dMB$/, /^\d+(\.\d)?GB$/]) {
    expect(
      [...flows].some((flow) => shape.test(flow)),
      String(shape),
    ).toBe(true)
  }
})

test('some single cards have more left than their level, some almost nothing', () => {
  const bytes = (text = '') =>
    Number.parseFloat(text) * (text.endsWith('GB') ? 1024 : text.endsWith('KB') ? 1 / 1024 : 1)
  const singles = rows.filter((row) => isSingle(row) && row.Status === '30')
  const rich = singles.filter(({ PeriodRestFlow, DataLevel }) => bytes(PeriodRestFlow) > bytes(DataLevel) * 1.01)
  const poor = fleetOf().select({ MaxRestFlowPercentage: '0.1', Status: '30' })
  expect(rich.length).toBeGreaterThan(50)
  expect(poor.length).toBeGreaterThan(100)
})

test.each<[PoolRest, (rests: (string | undefined)[]) => boolean]>([
  ['pool', (rests) => new Set(rests.map((rest) => Number.parseFloat(rest ?? ''))).size < rests.length],
  ['share', (rests) => rests.every((rest) => rest !== undefined)],
  ['absent', (rests) => rests.every((rest) => rest === undefined)],
])('what a pool card tells as remaining can be chosen: %s', (poolRest, holds) => {
  const inUse = rowsOf({ poolRest }).filter((row) => row.Status === '30' && row.DataType === 'sameflowcard')
  const regular = inUse.filter(({ PeriodRestFlow }) => PeriodRestFlow === undefined || /\d[KMG]B$/.test(PeriodRestFlow))
  expect(
    holds(regular.filter((row) => poolRest !== 'share' || row.PeriodRestFlow).map((row) => row.PeriodRestFlow)),
  ).toBe(true)
})

test('times belong to the life of a card', () => {
  for (const row of rows.slice(1)) {
    const isActivated = row.Status !== '10' && row.Status !== '20'
    expect([row.ActiveTime !== undefined, row.ActiveType !== undefined]).toEqual([isActivated, isActivated])
    if (row.ExpireTime) expect(row.ExpireTime).toMatch(/^\d{4}-\d\d-\d\d 23:59:59$/)
    if (row.FlowLatestModifiedTime) expect(row.FlowLatestModifiedTime < '2026-11-24').toBe(true)
  }
  const yesterday = shareOf(({ FlowLatestModifiedTime = '' }) => FlowLatestModifiedTime.startsWith('2026-11-23'))
  expect(yesterday).toBeGreaterThan(0.7)
  expect(yesterday).toBeLessThan(0.95)
})

test('expiries lie in the past, near and far, and some are unknown', () => {
  const inUse = rows.filter(({ Status }) => Status === '30')
  const count = (fits: (text: string | undefined) => boolean) =>
    inUse.filter(({ ExpireTime }) => fits(ExpireTime)).length
  expect(count((text) => text !== undefined && text < '2026-11-24')).toBeGreaterThan(50)
  expect(count((text) => text !== undefined && text > '2026-11-24' && text < '2026-12-02')).toBeGreaterThan(100)
  expect(count((text) => text !== undefined && text > '2027-12')).toBeGreaterThan(100)
  expect(count((text) => text === undefined)).toBeGreaterThan(20)
})

test('directional plans have a group and perhaps a network, others have neither', () => {
  const directional = new Set(['directionalcard', 'directional_sameflowcard', 'GREcard'])
  for (const { DataType = '', DirectionalGroupId, PrivateNetworkSegment } of rows.slice(1)) {
    expect(DirectionalGroupId !== undefined).toBe(directional.has(DataType))
    if (PrivateNetworkSegment) expect(directional.has(DataType)).toBe(true)
  }
})

test('what strangers type is all there', () => {
  const written = [
    ...rows.flatMap(({ TagList = [] }) => TagList.map(({ TagName }) => TagName)),
    ...rows.map(({ Remark = '' }) => Remark),
  ]
  const text = written.join('\u0000')
  for (const part of [
    "=cmd|' /C calc'!A0",
    '+1',
    '@SUM',
    '<img src=x onerror=alert(1)>',
    '"',
    ',',
    '\n',
    '\t',
    '\u202E',
    '\u200B',
    '🚲',
  ]) {
    expect(text, part).toContain(part)
  }
  expect(Math.max(...written.map((name) => name.length))).toBeGreaterThan(150)
  expect(Math.max(...rows.map(({ TagList = [] }) => TagList.length))).toBe(4)
})

test('int64 ids pass 2^53, and a few rows have none', () => {
  const beyond = (id: bigint | undefined) => id !== undefined && id > BigInt(Number.MAX_SAFE_INTEGER)
  expect(rows.filter(({ VsimInstanceId }) => beyond(VsimInstanceId)).length).toBeGreaterThan(3)
  expect(rows.filter(({ VsimInstanceId }) => VsimInstanceId === undefined).length).toBeGreaterThan(0)
  expect(rows.some(({ DirectionalGroupId }) => beyond(DirectionalGroupId))).toBe(true)
})

test('a card of several networks has several numbers, some cards have none, and flags may be unknown', () => {
  expect(new Set(rows.map(({ Imsi }) => Imsi?.length))).toEqual(new Set([1, 2, 3, 4]))
  expect(new Set(rows.map(({ Msisdn }) => Msisdn?.length))).toEqual(new Set([undefined, 0, 1, 2, 3, 4]))
  expect(new Set(rows.map(({ IsAutoRecharge }) => IsAutoRecharge))).toEqual(new Set([true, false, undefined]))
  expect(rows.every((row) => Object.values(row).every((value) => value !== undefined))).toBe(true)
})
