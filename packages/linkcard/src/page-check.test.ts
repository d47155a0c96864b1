import { expect, test } from 'vitest'
import { type JsonObject, parseJson } from './json.ts'
import { checkPage } from './page-check.ts'

const FIRST = { pageNo: 1, pageSize: 10 }
const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ VsimInstanceId: String(at) }))

test.each([
  ['a full page', { PageNo: 1, Total: 25, List: rows(10) }, 25, []],
  ['a last page', { PageNo: 1, Total: 3, List: rows(3) }, 3, []],
  ['no page number', { Total: 3, List: rows(3) }, 3, []],
  ['a page number as text', { PageNo: '1', Total: '3', List: rows(3) }, 3, []],
  ['no total', { PageNo: 1, List: rows(3) }, null, []],
  ['a total nobody can count', { PageNo: 1, Total: -1, List: rows(3) }, null, []],
  ['an empty fleet', { PageNo: 1, Total: 0 }, 0, []],
  ['a null list', { PageNo: 1, Total: 0, List: null }, 0, []],
  ['a short page', { PageNo: 1, Total: 25, List: rows(6) }, 25, [{ kind: 'short-page', count: 4 }]],
  ['no list at all', { PageNo: 1, Total: 25 }, 25, [{ kind: 'short-page', count: 10 }]],
  ['a total of zero beside rows', { PageNo: 1, Total: 0, List: rows(3) }, 0, []],
])('%s', (_, data, total, remarks) => {
  expect(checkPage(data, FIRST)).toMatchObject({ total, remarks })
})

test.each([{ PageNo: 2, List: rows(3) }, { List: 'rows' }, { List: 3 }])(
  '%j is not the page that was asked',
  (data) => {
    expect(checkPage(data, FIRST)).toBeNull()
  },
)

test('the rows a later page promises are counted from its place', () => {
  const data = { PageNo: 3, Total: 25, List: rows(4) }
  expect(checkPage(data, { pageNo: 3, pageSize: 10 })?.remarks).toEqual([{ kind: 'short-page', count: 1 }])
  expect(checkPage({ PageNo: 9, Total: 25 }, { pageNo: 9, pageSize: 10 })?.remarks).toEqual([])
})

test('a card twice is shown once, a row without identity not at all, and both are told', () => {
  const List = [
    { VsimInstanceId: '1' },
    { VsimInstanceId: '1' },
    { Iccid: '8986' },
    { Iccid: '8986' },
    { Status: '30' },
    'x',
    null,
  ]
  const page = checkPage({ Total: 7, List }, FIRST)
  expect(page?.sources.map(({ card }) => card.vsimInstanceId ?? card.iccid)).toEqual(['1', '8986'])
  expect(page?.remarks).toEqual([
    { kind: 'no-identity', count: 3 },
    { kind: 'repeated', count: 2 },
  ])
  expect(page?.quarantined).toEqual([
    { raw: '{"Status":"30"}', reason: 'no-identity' },
    { raw: '"x"', reason: 'not-a-row' },
    { raw: 'null', reason: 'not-a-row' },
  ])
})

test('each card comes with its row as it was sent, every digit of it', () => {
  const text =
    '{"List":[{"VsimInstanceId":9007199254740993,"New":{"Id":-9223372036854775808.50,"n":[1,"二"]},"Iccid":"8986"}]}'
  const page = checkPage(parseJson(text) as JsonObject, FIRST)
  expect(page?.sources.map(({ raw }) => raw)).toEqual([
    '{"VsimInstanceId":"9007199254740993","New":{"Id":"-9223372036854775808.50","n":[1,"二"]},"Iccid":"8986"}',
  ])
})

test('cards that share an ICCID are told apart by their instance', () => {
  const List = [
    { VsimInstanceId: '1', Iccid: '8986' },
    { VsimInstanceId: '2', Iccid: '8986' },
  ]
  expect(checkPage({ Total: 2, List }, FIRST)).toMatchObject({
    sources: [{ card: { vsimInstanceId: '1' } }, { card: { vsimInstanceId: '2' } }],
    remarks: [],
  })
})

test('undocumented codes and amounts and times nobody can read are counted by field and value', () => {
  const List = [
    { Iccid: '1', OsStatus: '998', PeriodRestFlow: '-', ActiveTime: 'soon' },
    { Iccid: '2', OsStatus: '998', Status: '35', DataLevel: '30M', PeriodAddFlow: '1.00MB', PeriodRestFlow: '' },
    { Iccid: '3', ActiveType: 'firstdatarecord', SimType: 'x'.repeat(500) },
  ]
  expect(checkPage({ Total: 3, List }, FIRST)?.remarks).toEqual([
    { kind: 'unknown-code', field: 'osStatus', value: '998', count: 2 },
    { kind: 'unread', field: 'periodRestFlow', value: '-', count: 1 },
    { kind: 'unread', field: 'activeTime', value: 'soon', count: 1 },
    { kind: 'unknown-code', field: 'simType', value: 'x'.repeat(100), count: 1 },
  ])
})
