import { type Card, compareCards, EVERYTHING, identityOf, matches } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { madeCard } from '../bench/made-card.ts'
import { cardOf, openEmpty, pageOf } from './testing/small-fleet.ts'

async function collect(stream: AsyncIterable<Card[]>): Promise<Card[][]> {
  const portions: Card[][] = []
  for await (const portion of stream) portions.push(portion)
  return portions
}

test('all cards that fit come in order and in portions; offset and limit play no part', async () => {
  const index = await openEmpty()
  const cards = Array.from({ length: 1800 }, (_, number) => madeCard(number).card)
  await index.applyPage(pageOf(cards, 10))
  const query = {
    ...EVERYTHING,
    where: { vendor: { any: ['CMCC', 'CUCC'], none: [], missing: null } },
    sort: [{ name: 'periodAddFlow', descending: true }],
    offset: 700,
    limit: 10,
  } as const
  const portions = await collect(index.stream(query))
  const fitting = cards.filter((card) => matches(card, query)).sort(compareCards(query.sort))
  expect(portions.length).toBeGreaterThan(1)
  expect(portions.flat().map(identityOf)).toEqual(fitting.map(identityOf))
})

test('a stream is one state of the fleet, whatever is applied and removed meanwhile', async () => {
  const index = await openEmpty()
  const before = Array.from({ length: 1200 }, (_, number) => cardOf(number + 1000, { remark: 'before' }))
  await index.applyPage(pageOf(before, 10))
  const stream = index.stream(EVERYTHING)
  const first = await stream.next()

  await index.applyPage(
    pageOf(
      before.map((card) => ({ ...card, remark: 'after' })),
      20,
    ),
  )
  await index.applyPage(pageOf([cardOf(1), cardOf(2)], 20))
  await index.startRun({ id: 'r', account: 'a', scope: '', startedAtMs: 30 })
  await index.recordAbsent('r', ['1500', '1700'], 31)
  expect(await index.remove(['1500', '1700'], 32)).toBe(2)

  const rest = (await collect(stream)).flat()
  expect([...(first.value ?? []), ...rest]).toEqual(before)
  expect((await index.search(EVERYTHING)).total).toBe(1200)
})

test('the log stays as it is while a stream still reads what was before it', async () => {
  const index = await openEmpty()
  await index.applyPage(pageOf([cardOf(1)], 10))
  const stream = index.stream(EVERYTHING)
  await stream.next()
  await index.applyPage(pageOf([cardOf(1, { remark: 'after' })], 20))
  await expect(index.checkpoint()).rejects.toThrow('Cannot CHECKPOINT')
  await stream.return(undefined)
  await index.checkpoint()
  expect((await index.get('1'))?.card.remark).toBe('after')
})

test('a stream that is not read to its end lets go of its state', async () => {
  const index = await openEmpty()
  await index.applyPage(
    pageOf(
      Array.from({ length: 1200 }, (_, number) => cardOf(number)),
      10,
    ),
  )
  for await (const portion of index.stream(EVERYTHING)) {
    expect(portion.length).toBe(500)
    break
  }
  await index.close()
})

test('a stream that was given up says so', async () => {
  const index = await openEmpty()
  await index.applyPage(
    pageOf(
      Array.from({ length: 1200 }, (_, number) => cardOf(number)),
      10,
    ),
  )
  const giveUp = new AbortController()
  const stream = index.stream(EVERYTHING, { signal: giveUp.signal })
  await stream.next()
  giveUp.abort()
  await expect(stream.next()).rejects.toThrow('aborted')
})

test('closing the index ends a stream that nobody reads on', async () => {
  const index = await openEmpty()
  await index.applyPage(
    pageOf(
      Array.from({ length: 1200 }, (_, number) => cardOf(number)),
      10,
    ),
  )
  const stream = index.stream(EVERYTHING)
  await stream.next()
  await index.close()
  await expect(stream.next()).rejects.toThrow('The fleet index is closed')
})
