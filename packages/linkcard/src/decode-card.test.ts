import { readFileSync } from 'node:fs'
import { fieldOf, isCardFieldName } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { decodeCard } from './decode-card.ts'
import { isObject, parseJson } from './json.ts'

function sampleRow() {
  const sample = JSON.parse(readFileSync(new URL('../vectors/sample-answer.json', import.meta.url), 'utf8'))
  return sample.Data.List[0]
}

test("the document's own row is read whole: 100 % remaining, nothing beyond the document", () => {
  const card = decodeCard(sampleRow())
  expect(card).toMatchObject({
    iccid: '89860321******15668',
    vsimInstanceId: '123456',
    directionalGroupId: '55',
    periodRestFlow: '130.00MB',
    restBytes: 130 * 1024 ** 2,
    usedBytes: 0,
    levelBytes: 30 * 1024 ** 2,
    restPercent: 100,
    remainingKind: 'pool',
    isAutoRecharge: true,
    imsi: ['460081937******'],
    msisdn: ['1440993******'],
    tags: [{ id: '24', name: '测试标签' }],
    remark: '备注信息',
    networkType: null,
    flowLatestModifiedTime: null,
    extra: {},
  })
})

test('every field of the sample is a field of the card', () => {
  const { extra, ...card } = decodeCard(sampleRow())
  const missing = Object.entries(card).filter(([name, value]) => isCardFieldName(name) && value === null)
  expect(missing.map(([name]) => name).sort()).toEqual(['flowLatestModifiedTime', 'networkType'])
  expect(fieldOf('networkType').source).toBe('service')
})

test.each([
  [
    'TagList',
    [{ TagName: 'a', Id: 1 }, { TagName: 'b' }],
    {
      tags: [
        { id: '1', name: 'a' },
        { id: null, name: 'b' },
      ],
    },
  ],
  [
    'TagList',
    { TagList: [{ TagName: 'a', Id: '9007199254740993' }] },
    { tags: [{ id: '9007199254740993', name: 'a' }] },
  ],
  ['TagList', { TagList: { TagName: 'a', Id: 1 } }, { tags: [{ id: '1', name: 'a' }] }],
  ['TagList', { TagName: 'a', Id: 1 }, { tags: [{ id: '1', name: 'a' }] }],
  [
    'TagList',
    ['a', 'b'],
    {
      tags: [
        { id: null, name: 'a' },
        { id: null, name: 'b' },
      ],
    },
  ],
  ['TagList', [{ Id: 7 }, null, {}], { tags: [{ id: '7', name: '' }] }],
  ['TagList', null, { tags: [], extra: {} }],
  ['TagList', '', { tags: [], extra: {} }],
  ['Imsi', '460081937000001', { imsi: ['460081937000001'] }],
  ['Imsi', 460081937000001, { imsi: ['460081937000001'] }],
  ['Imsi', ['1', null, 2, ''], { imsi: ['1', '2'] }],
  ['Msisdn', { Msisdn: ['1', '2'] }, { msisdn: ['1', '2'] }],
  ['IsAutoRecharge', 'TRUE', { isAutoRecharge: true }],
  ['IsAutoRecharge', 'false', { isAutoRecharge: false }],
  ['IsAutoRecharge', 'perhaps', { isAutoRecharge: null, extra: { IsAutoRecharge: 'perhaps' } }],
  ['IsAutoRecharge', undefined, { isAutoRecharge: null, extra: {} }],
  ['Status', 35, { status: '35' }],
  ['Status', true, { status: 'true' }],
  ['Status', { code: '35' }, { status: null, extra: { Status: '{"code":"35"}' } }],
  ['ApnName', '', { apnName: null, extra: {} }],
  ['PeriodRestFlow', '-', { periodRestFlow: '-', restBytes: null, restPercent: null }],
  ['PeriodRestFlow', 130, { periodRestFlow: '130', restBytes: null }],
  ['PoolId', 'test1', { extra: { PoolId: 'test1' } }],
  ['NewField', { a: [1] }, { extra: { NewField: '{"a":[1]}' } }],
])('%s sent as %j is read as far as it goes', (name, value, expected) => {
  expect(decodeCard({ Iccid: '1', [name]: value })).toMatchObject(expected)
})

test('names that belong to every object do no harm', () => {
  const row = parseJson(
    '{"Iccid":"1","__proto__":{"polluted":"yes"},"constructor":"c","toString":"t","hasOwnProperty":1}',
  )
  if (!isObject(row)) throw new Error('an object was written above')
  const { extra } = decodeCard(row)
  expect(extra).toEqual({ constructor: 'c', toString: 't', hasOwnProperty: '1' })
  expect(Object.getPrototypeOf(extra)).toBe(Object.prototype)
  expect({}).not.toHaveProperty('polluted')
})

test('nesting deeper than any writer goes is named, and the row is kept', () => {
  const row = parseJson(`{"Iccid":"1","Deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
  if (!isObject(row)) throw new Error('an object was written above')
  expect(decodeCard(row)).toMatchObject({ iccid: '1', extra: { Deep: '"[nested too deeply]"' } })
})
