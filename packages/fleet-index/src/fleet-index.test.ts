import { EVERYTHING } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { madeCard } from '../bench/made-card.ts'
import { cardOf, openEmpty, pageOf } from './testing/small-fleet.ts'

test('a card is found by its identity, with the row it was read from and when', async () => {
  const index = await openEmpty()
  const card = cardOf(7, { tags: [{ id: '9007199254740993', name: '测试' }], extra: { NewField: '1' } })
  await index.applyPage({ rows: [{ card, raw: '{"VsimInstanceId":7}' }], quarantined: [], seenAtMs: 10 })
  expect(await index.get('7')).toEqual({ card, raw: '{"VsimInstanceId":7}', seenAtMs: 10 })
  expect(await index.get('8')).toBe(null)
  expect(await index.get('')).toBe(null)
})

test('cards of one ICCID are all found by it, the one seen last first', async () => {
  const index = await openEmpty()
  const [destroyed, current, other] = [1, 2, 3].map((number) => cardOf(number, { iccid: number === 3 ? '9' : '8' }))
  await index.applyPage(
    pageOf(
      [destroyed, other].flatMap((card) => card ?? []),
      10,
    ),
  )
  await index.applyPage(
    pageOf(
      [current].flatMap((card) => card ?? []),
      20,
    ),
  )
  expect((await index.byIccid('8')).map(({ card, seenAtMs }) => [card, seenAtMs])).toEqual([
    [current, 20],
    [destroyed, 10],
  ])
  expect(await index.byIccid('7')).toEqual([])
})

/** Neighbours that rounding, leading zeros or a sign would confuse. */
const IDENTITIES = [
  '9007199254740992',
  '9007199254740993',
  '999999999999999999',
  '1000000000000000000',
  '9223372036854775807',
  '9223372036854775808',
  '99999999999999999999',
  '7',
  '07',
  '007',
  '-7',
  '+7',
  '0',
  '00',
  '-0',
  '7.0',
  '7e0',
  ' 7',
  '８',
  'x',
  'X',
]

test('every identity is a card of its own, however long and whatever it is made of', async () => {
  const index = await openEmpty()
  const cards = IDENTITIES.map((vsimInstanceId) =>
    cardOf(0, { vsimInstanceId, iccid: null, remark: `of ${vsimInstanceId}` }),
  )
  await index.applyPage(pageOf(cards, 10))
  expect((await index.search(EVERYTHING)).total).toBe(IDENTITIES.length)
  for (const [at, identity] of IDENTITIES.entries()) expect((await index.get(identity))?.card).toEqual(cards[at])
})

test('where the instance id is missing the ICCID is the identity, letters and 20 digits included', async () => {
  const index = await openEmpty()
  const iccids = ['8986F0123456', '89860321234567890123', '8986032123456789012', '898603212345678901']
  const cards = iccids.map((iccid) => cardOf(0, { vsimInstanceId: null, iccid }))
  await index.applyPage(pageOf(cards, 10))
  const changed = cards.map((card) => ({ ...card, remark: 'seen twice' }))
  expect(await index.applyPage(pageOf(changed, 20))).toMatchObject({ updated: 4, inserted: 0 })
  for (const [at, iccid] of iccids.entries()) expect((await index.get(iccid))?.card).toEqual(changed[at])
})

test('a question that was given up is interrupted, and the next ones are answered', async () => {
  const index = await openEmpty()
  await index.applyPage(
    pageOf(
      Array.from({ length: 6000 }, (_, number) => madeCard(number).card),
      10,
    ),
  )
  const query = { ...EVERYTHING, sort: [{ name: 'remark', descending: true }], offset: 5500 } as const
  const questions = Array.from({ length: 40 }, async (_, at) => {
    const giveUp = new AbortController()
    const asked = index.search(query, { signal: giveUp.signal })
    for (let turn = 0; turn < at; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    giveUp.abort()
    return asked
  })
  const ends = await Promise.allSettled(questions)
  const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.name] : []))
  expect(new Set(reasons)).toEqual(new Set(['AbortError']))
  expect((await index.search(query)).total).toBe(6000)
})

test('a question given up before it is asked is not asked', async () => {
  const index = await openEmpty()
  const signal = AbortSignal.abort(new Error('the page was left'))
  await expect(index.search(EVERYTHING, { signal })).rejects.toThrow('the page was left')
})

test('closing waits for what was asked before, and refuses what is asked after', async () => {
  const index = await openEmpty()
  await index.applyPage(pageOf([cardOf(1)], 10))
  const asked = [1, 2, 3, 4, 5].map(() => index.facets(EVERYTHING))
  const written = index.applyPage(pageOf([cardOf(2)], 20))
  await Promise.all([asked[0], written])
  await index.close()
  expect((await Promise.all(asked)).map(({ total }) => total > 0)).toEqual([true, true, true, true, true])
  await expect(index.search(EVERYTHING)).rejects.toThrow('The fleet index is closed')
  await expect(index.applyPage(pageOf([cardOf(3)], 30))).rejects.toThrow('The fleet index is closed')
})
