import {
  type Card,
  type CardQuery,
  compareCards,
  decode,
  EVERYTHING,
  identityOf,
  matcherOf,
  placeOf,
} from '@linkdeck/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FleetIndex } from './index.ts'
import { hostileFleet, openFilled } from './testing/hostile-fleet.ts'

const cards = hostileFleet(3_000, 20_261_125)
let index: FleetIndex
let remove: () => Promise<void>

/** What can be listed holds no line break. Every fifth card, by its ICCID, its last number or its last IMSI in turn, backwards; and one that no card has. */
const values = cards
  .filter((_, at) => at % 5 === 0)
  .flatMap((card, at) => [[card.iccid ?? ''], card.msisdn.slice(-1), card.imsi.slice(-1)][at % 3] ?? [])
  .filter((value) => /^[^\\\n]+$/.test(value))
  .reverse()
const entries = [
  { given: 'nobody', value: '89860000000000000000' },
  ...values.map((value) => ({ given: value, value })),
]
const places = new Map<string, number>()
for (const [place, { value }] of entries.entries()) if (!places.has(value)) places.set(value, place)
const lists = (id: string) => (id === 'mine' ? places : new Map<string, number>())

beforeAll(async () => {
  ;({ index, remove } = await openFilled(cards))
  await index.putList('mine', entries)
})
afterAll(() => remove())

const expected = (query: CardQuery) =>
  cards.filter(matcherOf(query, lists)).sort(compareCards(query.sort, placeOf(query, lists)))
const names = (list: readonly Card[]) => list.map(identityOf)
const read = (text: string) => ({ ...decode(new URLSearchParams(text)).query, limit: 1000 })

test.each([
  'list=mine',
  '-list=mine',
  'list=mine&sort=list',
  'list=mine&sort=-list',
  'list=mine&sort=list&vendor=CMCC&-status=30',
  'list=mine&q=8986&sort=vendor,list',
  'list=unknown',
  '-list=unknown&sort=list',
])('%s finds the cards that the list means, in its order, and counts them everywhere', async (text) => {
  const query = read(text)
  const meant = expected(query)
  const { total, rows } = await index.search(query)
  expect(total).toBe(meant.length)
  expect(names(rows)).toEqual(names(meant.slice(0, 1000)))
  const streamed: Card[] = []
  for await (const portion of index.stream(query)) streamed.push(...portion)
  expect(names(streamed)).toEqual(names(meant))
  expect((await index.facets(query)).total).toBe(meant.length)
  expect((await index.summarise(query)).cards).toBe(meant.length)
  expect((await index.explainZero(query)).total).toBe(meant.length)
})

test('what a list keeps away is explained', async () => {
  const query = read('list=mine&vendor=CMCC')
  const { without } = await index.explainZero(query)
  expect(without).toContainEqual({ key: 'list', count: expected(read('vendor=CMCC')).length })
})

test('a list is put once and stays', async () => {
  await index.putList('mine', [])
  expect(await index.holdsList('mine')).toBe(true)
  expect(await index.holdsList('other')).toBe(false)
  expect((await index.search(read('list=mine'))).total).toBe(expected(read('list=mine')).length)
})

test('a list that is dropped is gone, and the others stay', async () => {
  await index.putList('gone', entries.slice(0, 2))
  await index.dropList('gone')
  expect(await index.holdsList('gone')).toBe(false)
  expect(await index.holdsList('mine')).toBe(true)
})

test('values are matched against every identifier of every card', async () => {
  const held = new Set(cards.flatMap(({ iccid, msisdn, imsi }) => [iccid ?? '', ...msisdn, ...imsi]))
  const asked = [...values, '89860000000000000000', '1', '12345678901']
  const { found } = await index.matchList(asked, [])
  expect([...found].sort()).toEqual([...new Set(asked)].filter((value) => held.has(value)).sort())
})

test('a span counts the different numbers in it and shows ten at most', async () => {
  const numbers = new Set(
    cards.flatMap(({ iccid, msisdn, imsi }) => [iccid ?? '', ...msisdn, ...imsi]).filter((text) => /^\d+$/.test(text)),
  )
  const spans = [
    { from: '10000000000000000000', to: '99999999999999999999' },
    { from: '1000000000000', to: '1440000000000' },
    { from: '20000000000', to: '20000000001' },
  ]
  const { spans: fits } = await index.matchList([], spans)
  const inSpan = ({ from, to }: (typeof spans)[number]) =>
    [...numbers].filter((text) => text.length === from.length && text >= from && text <= to).sort()
  expect(fits).toEqual(spans.map((span) => ({ fits: inSpan(span).length, first: inSpan(span).slice(0, 10) })))
})

test('a question without a list has no place to sort by', async () => {
  const { rows } = await index.search({ ...EVERYTHING, sort: [{ name: 'list', descending: false }] })
  expect(names(rows)).toEqual(names([...cards].sort(compareCards([])).slice(0, EVERYTHING.limit)))
})
