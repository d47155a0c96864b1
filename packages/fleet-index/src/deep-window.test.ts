/** A page far from the start is found without sorting everything, and is the page of everything sorted all the same. */
import { decode } from '@linkdeck/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeCard } from '../bench/made-card.ts'
import type { FleetIndex } from './index.ts'
import { openFilled } from './testing/hostile-fleet.ts'
import { compareAnswers } from './testing/parity.ts'

const CARDS = 12_000
/** Half of them are alike in all that is sorted by: only ICCID and instance id tell them apart. */
const cards = Array.from({ length: CARDS }, (_, number) => {
  const { card } = madeCard(number)
  return number % 2 === 0 ? card : { ...card, iccid: null, expireTime: null, remark: null }
})
let index: FleetIndex
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ index, remove } = await openFilled(cards))
})
afterAll(() => remove())

const ask = (text: string) => decode(new URLSearchParams(text)).query

const QUESTIONS = [
  '',
  'sort=-used',
  'sort=restPercent',
  'sort=expireTime,-iccid',
  'sort=-expireTime',
  'sort=vendor,status,-used',
  'sort=-remark',
  'sort=tag',
  'sort=-vsimInstanceId',
  'sort=isAutoRecharge',
  'sort=-used&-status=50&-vendor=VNO',
  'sort=dataLevel&status=30&status=50',
  'sort=-openAccountTime&q=8986',
]

test.each(QUESTIONS)('%s', async (text) => {
  const offsets = [4961, 5000, 5999, 6001, 7777, 9_000, 11_960, 11_999, 12_000, 20_000]
  const queries = offsets.map((offset) => ({ ...ask(text), offset, limit: 40 }))
  expect((await compareAnswers(index, cards, queries)).wrong).toEqual([])
})

test('a page that begins near and ends far is found too', async () => {
  const query = { ...ask('sort=-used'), offset: 4_500, limit: 1_000 }
  expect((await compareAnswers(index, cards, [query])).wrong).toEqual([])
})
