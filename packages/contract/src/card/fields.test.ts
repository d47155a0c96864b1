import { describe, expect, test } from 'vitest'
import { EMPTY_CARD } from './card.ts'
import * as codes from './codes.ts'
import { CARD_FIELD_NAMES, FIELD_NAMES, FIELDS, fieldNameOf, fieldOf, keyOf } from './fields.ts'
import { labelOf, orderOf, type Vocab } from './vocab.ts'

/** The response table of ListCardInfo, in its own words and order. TagList holds TagName and Id. */
const RESPONSE =
  `Status DataType DirectionalGroupName PeriodRestFlow CredentialType PeriodAddFlow PeriodSmsUse DataLevel
  OsStatus NotifyId AliFee AliyunOrderId ActiveType IsAutoRecharge CredentialInstanceId ExpireTime ApnName ActiveTime Iccid
  Vendor Period CertifyType PrivateNetworkSegment OpenAccountTime SimType VsimInstanceId CredentialNo TagList Imsi Msisdn
  Remark DirectionalGroupId NetworkType FlowLatestModifiedTime`.split(/\s+/)

/** The filters of its request table, by how many parameters each takes. */
const REQUEST = {
  one: `iccid msisdn imsi vendor status osStatus dataType period simType credentialNo poolId dataLevel aliFee aliyunOrderId
    notifyId tag directionalGroupId apnName certifyType networkType isAutoRecharge restPercent`.split(/\s+/),
  two: ['activeTime', 'expireTime', 'used'],
}

const lowerFirst = (name: string) => name[0]?.toLowerCase() + name.slice(1)

test('a card has the 34 fields of the document and no other from the service', () => {
  const ours = CARD_FIELD_NAMES.filter((name) => FIELDS[name].source === 'service')
  const theirs = RESPONSE.map((name) => (name === 'TagList' ? 'tags' : lowerFirst(name)))
  expect([...ours].sort()).toEqual([...theirs].sort())
  expect(ours).toHaveLength(34)
})

test('the 28 filters of the document can be asked live, and no other', () => {
  const live = FIELD_NAMES.filter((name) => fieldOf(name).live !== null).map(keyOf)
  expect([...live].sort()).toEqual([...REQUEST.one, ...REQUEST.two].sort())
  expect(REQUEST.one.length + 2 * REQUEST.two.length).toBe(28)
})

test('every field has one key, and the key finds the field again', () => {
  expect(new Set(FIELD_NAMES.map(keyOf)).size).toBe(FIELD_NAMES.length)
  for (const name of FIELD_NAMES) expect(fieldNameOf(keyOf(name))).toBe(name)
  for (const name of ['__proto__', 'constructor', 'toString', 'periodAddFlow'])
    expect(fieldNameOf(name)).toBeUndefined()
})

test('every field is written in both languages', () => {
  for (const name of FIELD_NAMES) {
    expect(fieldOf(name).zh).not.toBe('')
    expect(fieldOf(name).en).not.toBe('')
  }
})

test('a card without values has every field', () => {
  const derived = new Set(['restPercent'])
  expect(
    Object.keys(EMPTY_CARD)
      .filter((name) => name !== 'extra')
      .sort(),
  ).toEqual(CARD_FIELD_NAMES.filter((name) => !derived.has(name)).sort())
})

describe('vocabularies', () => {
  /** Codes as the tables of the document list them. */
  const DOCUMENTED: [string, Vocab, string][] = [
    ['status', codes.STATUS, '10 20 30 35 40 50'],
    ['osStatus', codes.OS_STATUS, '10 20 100 150 200 300 400 500 600 700 40 50'],
    ['vendor', codes.VENDOR, 'CMCC CUCC CTCC VNO'],
    [
      'dataType',
      codes.DATA_TYPE,
      'singlecard directionalcard sameflowcard directional_sameflowcard unityPayPool GREcard',
    ],
    ['period', codes.PERIOD, '1101 1103 1106 1112'],
    [
      'simType',
      codes.SIM_TYPE,
      'nano micro normal simplus56 simplus22 industry-normal industry-micro industry-nano simplus industry-simplus22',
    ],
    ['activeType', codes.ACTIVE_TYPE, 'firstdatarecord carrierstatuspush silence_expire manage testflowdepleted'],
    ['activeType', codes.ACTIVE_TYPE, 'first_data_record carrier_status_push silence_expire manage test_flow_depleted'],
    ['certifyType', codes.CERTIFY_TYPE, 'enterprise'],
    ['networkType', codes.NETWORK_TYPE, '4G 5G'],
  ]

  test.each(DOCUMENTED)('%s knows every documented code in both languages', (_, list, documented) => {
    for (const code of documented.split(' ')) {
      expect(list.find(code), code).toBeDefined()
      expect(labelOf(list, code, 'zh')).not.toBe('')
      expect(labelOf(list, code, 'en')).not.toBe('')
    }
  })

  test.each(DOCUMENTED)('%s: every known code has the shape of its list', (_, list) => {
    for (const { code } of list.entries) expect(code).toMatch(list.shape)
  })

  test('an unknown code is its own label and comes last', () => {
    expect(labelOf(codes.OS_STATUS, '999', 'zh')).toBe('999')
    expect(orderOf(codes.OS_STATUS, '999') > orderOf(codes.OS_STATUS, '50')).toBe(true)
  })

  test('every detailed status belongs to exactly one status', () => {
    const children = Object.values(codes.OS_STATUS_OF_STATUS).flat()
    expect([...children].sort()).toEqual(codes.OS_STATUS.entries.map(({ code }) => code).sort())
    expect(Object.keys(codes.OS_STATUS_OF_STATUS).sort()).toEqual(codes.STATUS.entries.map(({ code }) => code).sort())
  })
})
