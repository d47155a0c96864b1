import { expect, test } from 'vitest'
import { cardOf, makeDirectory, openEmpty, openIn, pageOf } from './testing/small-fleet.ts'

const RUN = { account: 'a', scope: '' }

test('an empty index knows nothing, and says that it does not know how many there are', async () => {
  const index = await openEmpty()
  expect(await index.state()).toEqual({
    coverage: { known: 0, expected: null, uncertain: 0, complete: false },
    asOfMs: null,
  })
})

test('before the first complete crawl the index is partial, and as old as its oldest card', async () => {
  const index = await openEmpty()
  await index.startRun({ id: 'r1', ...RUN, startedAtMs: 5 })
  await index.applyPage(pageOf([cardOf(1)], 10, { crawl: { id: 'r1', checkpoint: 1, total: 3 } }))
  await index.applyPage(pageOf([cardOf(2)], 20, { crawl: { id: 'r1', checkpoint: 2, total: 4 } }))
  expect(await index.state()).toEqual({
    coverage: { known: 2, expected: 4, uncertain: 0, complete: false },
    asOfMs: 10,
  })
})

test('after a complete crawl every card was seen since its start; those that were not are uncertain', async () => {
  const index = await openEmpty()
  await index.applyPage(pageOf([cardOf(1), cardOf(2), cardOf(3)], 10))
  await index.startRun({ id: 'r1', ...RUN, startedAtMs: 100 })
  await index.applyPage(pageOf([cardOf(1), cardOf(2)], 110, { crawl: { id: 'r1', checkpoint: 1, total: 2 } }))
  await index.finishRun('r1', { outcome: 'complete', finishedAtMs: 120 })
  expect(await index.state()).toEqual({
    coverage: { known: 3, expected: 2, uncertain: 1, complete: true },
    asOfMs: 100,
  })
})

test('a later crawl that ended short, or one of a view, does not make the fleet look younger', async () => {
  const index = await openEmpty()
  await index.startRun({ id: 'r1', ...RUN, startedAtMs: 100 })
  await index.applyPage(pageOf([cardOf(1)], 110, { crawl: { id: 'r1', checkpoint: 1, total: 1 } }))
  await index.finishRun('r1', { outcome: 'complete', finishedAtMs: 120 })
  await index.startRun({ id: 'r2', ...RUN, startedAtMs: 200 })
  await index.finishRun('r2', { outcome: 'incomplete', finishedAtMs: 220 })
  await index.startRun({ id: 'r3', account: 'a', scope: 'status=30', startedAtMs: 300 })
  await index.finishRun('r3', { outcome: 'complete', finishedAtMs: 320 })
  expect(await index.state()).toMatchObject({ coverage: { complete: true, expected: 1 }, asOfMs: 100 })
})

test('codes that the document does not know are listed with the cards that carry them now', async () => {
  const index = await openEmpty()
  await index.applyPage(pageOf([cardOf(1, { osStatus: '999' }), cardOf(2, { osStatus: '999', vendor: 'XXCC' })], 10))
  await index.applyPage(pageOf([cardOf(1, { osStatus: '100' })], 20))
  expect(await index.unknownValues()).toEqual([
    { key: 'osStatus', value: '999', cards: 1 },
    { key: 'vendor', value: 'XXCC', cards: 1 },
  ])
})

test('the account is said once and kept; another one is refused', async () => {
  const directory = await makeDirectory()
  const index = await openIn(directory)
  expect(await index.account()).toBe(null)
  expect(await index.pinAccount('LTAI-one')).toBe(true)
  expect(await index.pinAccount('LTAI-two')).toBe(false)
  expect(await index.pinAccount('LTAI-one')).toBe(true)
  await index.close()
  expect(await (await openIn(directory)).account()).toBe('LTAI-one')
})
