import { readFileSync } from 'node:fs'
import { type CardQuery, decode, FIELD_NAMES, fieldOf, keyOf } from '@linkdeck/contract'
import { FILTER_NAMES } from '@linkdeck/simulator'
import { expect, test } from 'vitest'
import { encodeLookUp, encodeQuery } from './encode-query.ts'
import { answerNameOf, isReturned } from './wire.ts'

function ask(text: string): CardQuery {
  const { query, problems } = decode(new URLSearchParams(text))
  expect(problems).toEqual([])
  return query
}

const PAGE = { PageNo: '1', PageSize: '40' }

test.each([
  ['', PAGE],
  ['limit=10&offset=30', { PageNo: '4', PageSize: '10' }],
  ['status=30', { ...PAGE, Status: '30' }],
  ['iccid=8986 0321 0000 0000 001', { ...PAGE, Iccid: '8986032100000000001' }],
  ['tag=测试标签', { ...PAGE, TagName: '测试标签' }],
  ['isAutoRecharge=true', { ...PAGE, IsAutoRecharge: 'true' }],
  ['poolId=p&apnName=a%26b', { ...PAGE, PoolId: 'p', ApnName: 'a&b' }],
  ['dataLevel=30MB', { ...PAGE, DataLevel: '30MB' }],
  [
    'expireTime=2026-11-01..2026-11-30',
    { ...PAGE, ExpireTimeStart: '2026-11-01 00:00:00', ExpireTimeEnd: '2026-11-30 23:59:59' },
  ],
  ['activeTime=2026-11-01T08:00..', { ...PAGE, ActiveTimeStart: '2026-11-01 08:00:00' }],
  ['used=20MB..2GB', { ...PAGE, MinFlow: '20', MaxFlow: '2048' }],
  ['used=..0MB', { ...PAGE, MaxFlow: '0' }],
  ['restPercent=..10', { ...PAGE, MaxRestFlowPercentage: '0.1' }],
  ['restPercent=..20', { ...PAGE, MaxRestFlowPercentage: '0.2' }],
  ['restPercent=..30', { ...PAGE, MaxRestFlowPercentage: '0.3' }],
])('%s', (text, parameters) => {
  expect(encodeQuery(ask(text))).toEqual(parameters)
})

test.each([
  'status=30&status=35',
  '-status=30',
  'q=x',
  'sort=iccid',
  'limit=20',
  'no=remark',
  'remark=x',
  'used=1KB..',
])('%s is no live question, and is said to be none', (text) => {
  expect(() => encodeQuery(ask(text))).toThrow(TypeError)
})

const EXAMPLE: Record<string, string> = {
  'time-range': '2026-11-01..2026-11-30',
  'flow-range': '1MB..2MB',
  'percent-step': '..10',
}

test('every filter of ListCardInfo is reached, by the name the service knows', () => {
  const reached = FIELD_NAMES.flatMap((name) => {
    const { live, kind, vocab } = fieldOf(name)
    if (live === null) return []
    const term = EXAMPLE[live] ?? (kind === 'flag' ? 'true' : (vocab?.entries[0]?.code ?? '1'))
    return Object.keys(encodeQuery(ask(`${keyOf(name)}=${term}`)))
  })
  const names: ReadonlySet<string> = new Set(reached)
  expect([...names].sort()).toEqual([...FILTER_NAMES, 'PageNo', 'PageSize'].sort())
})

test("every member of the document's sample is the answer name of a field", () => {
  const sample = JSON.parse(readFileSync(new URL('../vectors/sample-answer.json', import.meta.url), 'utf8'))
  const known = FIELD_NAMES.filter(isReturned).map(answerNameOf)
  expect(known.sort()).toEqual([...Object.keys(sample.Data.List[0]), 'NetworkType', 'FlowLatestModifiedTime'].sort())
})

test('a look-up is one question for the largest page', () => {
  expect(encodeLookUp('89860321')).toEqual({ ...PAGE, Iccid: '89860321' })
  expect(() => encodeLookUp('')).toThrow(TypeError)
  expect(() => encodeLookUp('8986\ud800')).toThrow(TypeError)
})
