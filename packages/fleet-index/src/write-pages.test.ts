import { EVERYTHING, withCondition } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import type { FleetIndex } from './index.ts'
import { cardOf, makeDirectory, openEmpty, openIn, pageOf } from './testing/small-fleet.ts'

const start = (index: FleetIndex, id = 'r1') => index.startRun({ id, account: 'a', scope: '', startedAtMs: 1 })
const total = async (index: FleetIndex) => (await index.search(EVERYTHING)).total
const NOTHING = { inserted: 0, updated: 0, unchanged: 0, stale: 0, quarantined: 0 }

test('a page tells which of its cards are new, changed and as they were', async () => {
  const index = await openEmpty()
  const [first, second, third] = [cardOf(1), cardOf(2), cardOf(3)]
  expect(await index.applyPage(pageOf([first, second], 10))).toEqual({ ...NOTHING, inserted: 2 })
  const changed = cardOf(2, { remark: 'moved' })
  expect(await index.applyPage(pageOf([first, changed, third], 20))).toEqual({
    ...NOTHING,
    inserted: 1,
    updated: 1,
    unchanged: 1,
  })
  expect((await index.search(EVERYTHING)).rows).toEqual([first, changed, third])
})

test('a card seen again unchanged is known to have been seen later', async () => {
  const index = await openEmpty()
  await index.applyPage(pageOf([cardOf(1)], 10))
  await index.applyPage(pageOf([cardOf(1)], 20))
  expect(await index.get('1')).toEqual({ card: cardOf(1), raw: '{"of":"1"}', seenAtMs: 20 })
})

test('a row with another raw text is a changed card, though every value is the same', async () => {
  const index = await openEmpty()
  await index.applyPage(pageOf([cardOf(1)], 10))
  const page = { ...pageOf([], 20), rows: [{ card: cardOf(1), raw: '{"New":1}' }] }
  expect(await index.applyPage(page)).toEqual({ ...NOTHING, updated: 1 })
  expect((await index.get('1'))?.raw).toBe('{"New":1}')
})

test('an older answer never overwrites a newer one, nor makes it look older', async () => {
  const index = await openEmpty()
  const newer = cardOf(1, { remark: 'new' })
  await index.applyPage(pageOf([newer], 20))
  const page = pageOf([cardOf(1, { remark: 'old' }), cardOf(2)], 10)
  expect(await index.applyPage(page)).toEqual({ ...NOTHING, inserted: 1, stale: 1 })
  expect(await index.get('1')).toMatchObject({ card: newer, seenAtMs: 20 })
})

test('of two answers of the same moment the one applied last holds', async () => {
  const index = await openEmpty()
  await index.applyPage(pageOf([cardOf(1, { remark: 'a' })], 10))
  expect(await index.applyPage(pageOf([cardOf(1, { remark: 'b' })], 10))).toEqual({ ...NOTHING, updated: 1 })
})

test('a card that stands twice on a page is one card, as the later row has it', async () => {
  const index = await openEmpty()
  const page = pageOf([cardOf(1, { remark: 'a' }), cardOf(1, { remark: 'b' })], 10)
  expect(await index.applyPage(page)).toEqual({ ...NOTHING, inserted: 1, updated: 1 })
  expect((await index.search(EVERYTHING)).rows).toEqual([cardOf(1, { remark: 'b' })])
})

test('an empty page is applied like any other', async () => {
  const index = await openEmpty()
  await start(index)
  const page = pageOf([], 10, { crawl: { id: 'r1', checkpoint: { page: 1 }, total: 0 } })
  expect(await index.applyPage(page)).toEqual(NOTHING)
  expect((await index.unfinishedRun(''))?.checkpoint).toEqual({ page: 1 })
})

test('rows that are no card, and rows without identity, are set apart and counted by reason', async () => {
  const index = await openEmpty()
  const nameless = cardOf(1, { vsimInstanceId: null, iccid: null })
  const page = pageOf([cardOf(2), nameless], 10, { quarantined: [{ raw: '[]', reason: 'not-a-row' }] })
  expect(await index.applyPage(page)).toEqual({ ...NOTHING, inserted: 1, quarantined: 2 })
  await index.applyPage(page)
  expect(await index.quarantined()).toEqual([
    { reason: 'no-identity', rows: 1, times: 2 },
    { reason: 'not-a-row', rows: 1, times: 2 },
  ])
  expect(await total(index)).toBe(1)
})

test('the checkpoint of a crawl moves with its page or not at all', async () => {
  const index = await openEmpty()
  await start(index)
  await index.applyPage(pageOf([cardOf(1)], 10, { crawl: { id: 'r1', checkpoint: 1 } }))
  await index.finishRun('r1', { outcome: 'complete', finishedAtMs: 20 })
  const late = index.applyPage(
    pageOf([cardOf(1, { remark: 'late' }), cardOf(2)], 30, { crawl: { id: 'r1', checkpoint: 2 } }),
  )
  await expect(late).rejects.toThrow('Run r1 is not running')
  expect((await index.search(EVERYTHING)).rows).toEqual([cardOf(1)])
  expect((await index.lastRuns(1))[0]).toMatchObject({ checkpoint: 1, callsSpent: 1 })
})

test('pages given at once are all applied, each with its own numbers, in the order they were given', async () => {
  const index = await openEmpty()
  await start(index)
  const pages = Array.from({ length: 60 }, (_, at) => {
    const cards = Array.from({ length: 40 }, (_, of) => cardOf(at * 20 + of, { remark: `page ${at}` }))
    return pageOf(cards, 10 + at, { crawl: { id: 'r1', checkpoint: at } })
  })
  const applied = await Promise.all(pages.map((page) => index.applyPage(page)))
  expect(applied[0]).toEqual({ ...NOTHING, inserted: 40 })
  expect(applied.slice(1)).toEqual(applied.slice(1).map(() => ({ ...NOTHING, inserted: 20, updated: 20 })))
  expect(await total(index)).toBe(1220)
  expect(await index.unfinishedRun('')).toMatchObject({ checkpoint: 59, callsSpent: 60 })
  expect((await index.get('39'))?.card.remark).toBe('page 1')
})

test('one bad page does not take with it the pages that wait beside it', async () => {
  const index = await openEmpty()
  await start(index)
  const pages = [0, 1, 2, 3, 4].map((at) =>
    pageOf([cardOf(at)], 10, { crawl: { id: at === 2 ? 'unknown' : 'r1', checkpoint: at } }),
  )
  const results = await Promise.allSettled(pages.map((page) => index.applyPage(page)))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect((await index.search(EVERYTHING)).rows).toEqual([0, 1, 3, 4].map((number) => cardOf(number)))
})

test('numbers of values that were undone with a bad page are given again without doubt', async () => {
  const index = await openEmpty()
  const [good, bad] = [cardOf(1, { vendor: 'CMCC' }), cardOf(2, { vendor: 'CUCC', aliyunOrderId: '7' })]
  await index.applyPage(pageOf([bad], 10, { crawl: { id: 'unknown', checkpoint: 1 } })).catch(() => undefined)
  await index.applyPage(pageOf([good], 10))
  await index.applyPage(pageOf([bad], 10))
  for (const [vendor, number] of [
    ['CMCC', 1],
    ['CUCC', 2],
  ] as const) {
    const query = withCondition(EVERYTHING, 'vendor', { any: [vendor], none: [], missing: null })
    expect((await index.search(query)).rows.map(({ vsimInstanceId }) => vsimInstanceId)).toEqual([String(number)])
  }
})

test('a pool that was asked for is learnt, beside the one the credential names, and can be filtered by', async () => {
  const index = await openEmpty()
  const card = cardOf(1, { credentialNo: 'CM-UP-M-1-P7' })
  await index.applyPage(pageOf([card], 10))
  await index.applyPage(pageOf([card], 20, { poolId: 'north' }))
  await index.applyPage(pageOf([card], 30))
  expect((await index.get('1'))?.card.poolIds).toEqual(['P7', 'north'])
  const inPool = withCondition(EVERYTHING, 'poolId', { any: ['north'], none: [], missing: null })
  expect((await index.search(inPool)).total).toBe(1)
})

test('a learnt pool holds as long as the credential it was learnt under', async () => {
  const index = await openEmpty()
  const before = cardOf(1, { credentialNo: 'CM-UP-M-1-P7' })
  await index.applyPage(pageOf([before], 10, { poolId: 'north' }))
  await index.applyPage(pageOf([{ ...before, remark: 'x' }], 20))
  expect((await index.get('1'))?.card.poolIds).toEqual(['P7', 'north'])
  await index.applyPage(pageOf([cardOf(1, { credentialNo: 'CM-UP-M-1-P8' })], 30))
  expect((await index.get('1'))?.card.poolIds).toEqual(['P8'])
})

test('what was applied is there after closing and opening again', async () => {
  const directory = await makeDirectory()
  const first = await openIn(directory)
  await first.applyPage(pageOf([cardOf(1), cardOf(2)], 10))
  await first.close()
  const second = await openIn(directory)
  expect(second.rebuilt).toBe(null)
  expect(await second.applyPage(pageOf([cardOf(1), cardOf(3)], 20))).toEqual({ ...NOTHING, inserted: 1, unchanged: 1 })
  expect(await total(second)).toBe(3)
})

test('a page that waits for others is written with those that come meanwhile', async () => {
  const index = await openIn(await makeDirectory(), { gatherMs: 500 })
  const first = index.applyPage(pageOf([cardOf(1)], 10))
  await new Promise((resolve) => setImmediate(resolve))
  const second = index.applyPage(pageOf([cardOf(2)], 20))
  await first
  expect(await total(index)).toBe(2)
  await second
})
