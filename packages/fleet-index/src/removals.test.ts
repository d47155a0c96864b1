import { EVERYTHING } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import type { FleetIndex } from './index.ts'
import { cardOf, openEmpty, pageOf } from './testing/small-fleet.ts'

const DAY_MS = 86_400_000
const identities = (cards: readonly { identity: string }[]) => cards.map(({ identity }) => identity)
const known = async (index: FleetIndex) =>
  (await index.search(EVERYTHING)).rows.map(({ vsimInstanceId }) => vsimInstanceId)

/** Cards 1 to 5, seen at 10. */
async function openFive() {
  const index = await openEmpty()
  await index.applyPage(
    pageOf(
      [1, 2, 3, 4, 5].map((number) => cardOf(number, { status: number < 3 ? '10' : '30' })),
      10,
    ),
  )
  return index
}

/** A run that finds these cards absent. */
async function missInRun(
  index: FleetIndex,
  id: string,
  absent: readonly string[],
  outcome: 'complete' | 'incomplete' = 'complete',
) {
  const startedAtMs = 1000 * Number(id)
  await index.startRun({ id, account: 'a', scope: '', startedAtMs })
  await index.recordAbsent(id, absent, startedAtMs + 1)
  await index.finishRun(id, { outcome, finishedAtMs: startedAtMs + 2 })
}

test('a run has not seen the cards that no page of it brought', async () => {
  const index = await openFive()
  await index.startRun({ id: '1', account: 'a', scope: '', startedAtMs: 100 })
  await index.applyPage(pageOf([cardOf(2), cardOf(4)], 101, { crawl: { id: '1', checkpoint: 1 } }))
  expect(await index.countUnseen('1')).toBe(3)
  expect(await index.unseen('1', { limit: 10 })).toEqual([
    { identity: '1', iccid: '89860001', cursor: '1' },
    { identity: '3', iccid: '89860003', cursor: '3' },
    { identity: '5', iccid: '89860005', cursor: '5' },
  ])
})

test('unseen cards come in batches that go on after the last one, whatever became of the ones before', async () => {
  const index = await openFive()
  await index.startRun({ id: '1', account: 'a', scope: '', startedAtMs: 100 })
  const first = await index.unseen('1', { limit: 2 })
  await index.applyPage(pageOf([cardOf(1)], 101))
  const second = await index.unseen('1', { limit: 2, after: first.at(-1)?.cursor ?? '' })
  const third = await index.unseen('1', { limit: 2, after: second.at(-1)?.cursor ?? '' })
  expect([first, second, third].map(identities)).toEqual([['1', '2'], ['3', '4'], ['5']])
})

test('a run of a view has not seen cards of that view only', async () => {
  const index = await openFive()
  await index.startRun({ id: '1', account: 'a', scope: 'status=10', startedAtMs: 100 })
  expect(identities(await index.unseen('1', { limit: 10 }))).toEqual(['1', '2'])
})

test('cards are told to be removable after their look-up found nothing in two complete runs', async () => {
  const index = await openFive()
  await missInRun(index, '1', ['1', '2'])
  expect(await index.removable()).toEqual([])
  expect(identities(await index.removable(1))).toEqual(['1', '2'])
  await missInRun(index, '2', ['2', '3'])
  expect(identities(await index.removable())).toEqual(['2'])
})

test('the same run counts once, and an incomplete one not at all', async () => {
  const index = await openFive()
  await missInRun(index, '1', ['1', '1'])
  await missInRun(index, '2', ['1'], 'incomplete')
  expect(await index.removable()).toEqual([])
})

test('a card that is seen again starts anew', async () => {
  const index = await openFive()
  await missInRun(index, '1', ['1', '2'])
  await index.applyPage(pageOf([cardOf(1)], 1500))
  await missInRun(index, '2', ['1', '2'])
  expect(identities(await index.removable())).toEqual(['2'])
})

test('absent cards stay known until they are removed', async () => {
  const index = await openFive()
  await missInRun(index, '1', ['1'])
  await missInRun(index, '2', ['1'])
  expect(await known(index)).toEqual(['1', '2', '3', '4', '5'])
  expect(await index.remove(['1'], 3000)).toBe(1)
  expect(await known(index)).toEqual(['2', '3', '4', '5'])
  expect(await index.get('1')).toBe(null)
  expect(await index.removable(1)).toEqual([])
})

test('a card without an absence, or seen since, cannot be removed', async () => {
  const index = await openFive()
  await missInRun(index, '1', ['1', '2'])
  await index.applyPage(pageOf([cardOf(2)], 1500))
  expect(await index.remove(['1', '2', '3', 'unknown'], 3000)).toBe(1)
  expect(await known(index)).toEqual(['2', '3', '4', '5'])
})

test('a removed card comes back when the service shows it again, and an answer from before does not bring it back', async () => {
  const index = await openFive()
  await missInRun(index, '1', ['1'])
  await index.remove(['1'], 3000)
  expect(await index.applyPage(pageOf([cardOf(1)], 2999))).toMatchObject({ stale: 1, inserted: 0 })
  expect(await index.get('1')).toBe(null)
  expect(await index.applyPage(pageOf([cardOf(1)], 3001))).toMatchObject({ inserted: 1 })
  expect(await known(index)).toEqual(['1', '2', '3', '4', '5'])
  expect(await index.removable(1)).toEqual([])
})

test('a card can go and come back several times', async () => {
  const index = await openFive()
  for (const turn of [1, 2, 3]) {
    await missInRun(index, String(turn), ['1'])
    expect(await index.remove(['1'], turn * 1000 + 500)).toBe(1)
    await index.applyPage(pageOf([cardOf(1)], turn * 1000 + 600))
  }
  expect(await known(index)).toEqual(['1', '2', '3', '4', '5'])
})

test('tombstones are forgotten after 90 days', async () => {
  const index = await openFive()
  await missInRun(index, '1', ['1', '2'])
  await index.remove(['1'], 3000)
  await index.remove(['2'], 3000 + DAY_MS)
  expect(await index.forgetTombstones(3000 + 90 * DAY_MS)).toBe(0)
  expect(await index.forgetTombstones(3001 + 90 * DAY_MS)).toBe(1)
  expect(await index.applyPage(pageOf([cardOf(1), cardOf(2)], 2999))).toMatchObject({ inserted: 1, stale: 1 })
})

test('held cards stay, are counted with a sample, and are not removable meanwhile', async () => {
  const index = await openFive()
  await missInRun(index, '1', ['1', '2', '3'])
  await index.holdRemovals(['1', '2'], 2000)
  await index.holdRemovals(['2'], 3000)
  expect(await index.heldRemovals()).toEqual({
    count: 2,
    sinceMs: 2000,
    sample: [
      { identity: '1', iccid: '89860001', cursor: '1' },
      { identity: '2', iccid: '89860002', cursor: '2' },
    ],
  })
  expect(identities(await index.removable(1))).toEqual(['3'])
  expect((await known(index)).length).toBe(5)
})

test('an approval removes what is held, if it is not more than was shown', async () => {
  const index = await openFive()
  await missInRun(index, '1', ['1', '2', '3'])
  await index.holdRemovals(['1', '2', '3'], 2000)
  expect(await index.approveHeld(2, 3000)).toEqual({ removed: 0, held: 3 })
  expect(await index.approveHeld(3, 3000)).toEqual({ removed: 3, held: 0 })
  expect(await known(index)).toEqual(['4', '5'])
  expect(await index.heldRemovals()).toEqual({ count: 0, sinceMs: null, sample: [] })
})

test('a held card that is seen again is held no longer', async () => {
  const index = await openFive()
  await missInRun(index, '1', ['1', '2'])
  await index.holdRemovals(['1', '2'], 2000)
  await index.applyPage(pageOf([cardOf(1)], 2500))
  expect((await index.heldRemovals()).count).toBe(1)
  expect(await index.approveHeld(5, 3000)).toEqual({ removed: 1, held: 0 })
  expect(await known(index)).toEqual(['1', '3', '4', '5'])
})

test('what is dismissed stays, and must be found absent anew', async () => {
  const index = await openFive()
  await missInRun(index, '1', ['1', '2'])
  await index.holdRemovals(['1'], 2000)
  expect(await index.dismissHeld()).toBe(1)
  expect(identities(await index.removable(1))).toEqual(['2'])
  expect((await known(index)).length).toBe(5)
})
