import type { CardsAnswer } from '@linkdeck/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sampleCard } from '../../testing/sample-card.ts'
import { cardOf, createCardBlocks, type Slot } from './card-blocks.ts'

type Asked = {
  offset: number
  limit: number
  signal: AbortSignal
  answer: (changes?: Partial<CardsAnswer>) => void
  fail: () => void
}

/** A fleet that answers when the test lets it. */
function createFleet(total: number | null, source: 'index' | 'live' = 'index') {
  const asked: Asked[] = []
  const answerOf = (offset: number, limit: number, end = total ?? 1000): CardsAnswer => ({
    ...{ total, offset, limit, source, asOf: '2026-11-24T00:00:00Z', requestId: null, remarks: [] },
    rows: Array.from({ length: Math.max(0, Math.min(limit, end - offset)) }, (_, at) =>
      sampleCard({ iccid: String(offset + at), vsimInstanceId: `id${offset + at}` }),
    ),
  })
  const load = ({ offset, limit }: { offset: number; limit: number }, signal: AbortSignal) =>
    new Promise<CardsAnswer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')))
      asked.push({
        ...{ offset, limit, signal },
        answer: (changes) => resolve({ ...answerOf(offset, limit), ...changes }),
        fail: () => reject(new Error('down')),
      })
    })
  return { asked, answerOf, load }
}

const numberOf = (slot: Slot) => cardOf(slot)?.iccid ?? (slot instanceof Error ? slot.message : slot)
/** Lets the promises run that an answer sets going. */
const come = () => vi.advanceTimersByTimeAsync(0)
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

const openOn = (fleet: ReturnType<typeof createFleet>, first = fleet.answerOf(0, 40)) =>
  createCardBlocks({ question: '', first, load: fleet.load })

test('rows of the first answer are there at once, the block around them is asked for, and one ahead', async () => {
  const fleet = createFleet(1000)
  const blocks = openOn(fleet)
  blocks.want({ from: 0, to: 20 })
  expect([0, 39, 40].map((place) => numberOf(blocks.at(place)))).toEqual(['0', '39', 'awaited'])
  expect(fleet.asked.map(({ offset, limit }) => [offset, limit])).toEqual([
    [0, 100],
    [100, 100],
  ])
  fleet.asked[1]?.answer()
  await come()
  expect(numberOf(blocks.at(199))).toBe('199')
  expect(blocks.placeOf('id150')).toBe(150)
  expect(blocks.placeOf('id7')).toBe(7)
  expect(blocks.placeOf('id300')).toBe(-1)
})

test('a view that is whole in its first answer asks for nothing', () => {
  const fleet = createFleet(30)
  const blocks = openOn(fleet)
  blocks.want({ from: 0, to: 20 })
  expect(fleet.asked).toEqual([])
  expect(blocks.count()).toBe(30)
})

test('rows that go by are asked for at once and then every tenth of a second, and given up when they are gone', async () => {
  const fleet = createFleet(1_000_000)
  const blocks = openOn(fleet)
  for (let step = 0; step < 10; step += 1) {
    blocks.want({ from: step * 5000 + 5010, to: step * 5000 + 5030 }, true)
    await pass(20)
  }
  expect(fleet.asked.map(({ offset, signal }) => [offset, signal.aborted])).toEqual([
    [5000, true],
    [5100, true],
    [25_000, true],
    [25_100, true],
    [50_000, false],
    [50_100, false],
  ])
})

test('rows that are drawn beyond the edge of the view are asked for with it, of the service they are not', async () => {
  const offsetsAround = async (source: 'index' | 'live', rows: { from: number; to: number }) => {
    const fleet = createFleet(10_000, source)
    openOn(fleet).want(rows)
    await pass(400)
    return fleet.asked.map(({ offset }) => offset)
  }
  expect(await offsetsAround('index', { from: 502, to: 522 })).toEqual([500, 400, 600])
  expect(await offsetsAround('index', { from: 578, to: 598 })).toEqual([500, 600, 700])
  expect(await offsetsAround('live', { from: 600, to: 640 })).toEqual([600])
})

test('what lies ahead is above when the view goes up', () => {
  const fleet = createFleet(1_000_000)
  const blocks = openOn(fleet)
  blocks.want({ from: 5010, to: 5030 })
  blocks.want({ from: 4910, to: 4930 })
  vi.advanceTimersByTime(100)
  expect(fleet.asked.filter(({ signal }) => !signal.aborted).map(({ offset }) => offset)).toContain(4800)
})

test('the service is asked for nothing but what is shown, one block at a time, and never while rows fly by', async () => {
  const fleet = createFleet(1000, 'live')
  const blocks = openOn(fleet)
  blocks.want({ from: 0, to: 20 })
  expect(fleet.asked).toEqual([])
  await pass(400)
  blocks.want({ from: 500, to: 520 }, true)
  await pass(400)
  expect(fleet.asked).toEqual([])
  blocks.want({ from: 590, to: 610 })
  await pass(400)
  expect(fleet.asked.map(({ offset, limit }) => [offset, limit])).toEqual([[600, 40]])
  fleet.asked[0]?.answer()
  await come()
  expect(fleet.asked.map(({ offset }) => offset)).toEqual([600, 560])
})

test('a failure stands in the rows of its block, until they are asked for again', async () => {
  const fleet = createFleet(1000)
  const blocks = openOn(fleet)
  blocks.want({ from: 510, to: 530 })
  fleet.asked[0]?.fail()
  fleet.asked[1]?.answer()
  await come()
  expect([499, 500, 599, 600].map((place) => numberOf(blocks.at(place)))).toEqual(['awaited', 'down', 'down', '600'])
  expect(fleet.asked).toHaveLength(2)
  blocks.retry(510)
  expect(numberOf(blocks.at(500))).toBe('awaited')
  fleet.asked[2]?.answer()
  await come()
  expect(numberOf(blocks.at(500))).toBe('500')
})

test('who comes back to rows that failed asks for them anew', async () => {
  const fleet = createFleet(1_000_000)
  const blocks = openOn(fleet)
  blocks.want({ from: 5010, to: 5030 })
  fleet.asked[0]?.fail()
  await come()
  blocks.want({ from: 9010, to: 9030 })
  await pass(100)
  blocks.want({ from: 5010, to: 5030 })
  await pass(100)
  expect(fleet.asked.filter(({ offset }) => offset === 5000)).toHaveLength(2)
})

test('what is shown stays, though the fleet was written before its block was asked for; and it is said', async () => {
  const fleet = createFleet(1000)
  const blocks = openOn(fleet)
  blocks.want({ from: 0, to: 20 })
  expect(blocks.isMixed()).toBe(false)
  fleet.asked[0]?.answer({ asOf: '2026-11-25T00:00:00Z', rows: fleet.answerOf(3, 100).rows })
  await come()
  expect([0, 39, 40].map((place) => numberOf(blocks.at(place)))).toEqual(['0', '39', '43'])
  expect(blocks.isMixed()).toBe(true)
})

test('a place that nothing stands in any more is gone, not awaited for ever', async () => {
  const fleet = createFleet(1000)
  const blocks = openOn(fleet)
  blocks.want({ from: 510, to: 530 })
  fleet.asked[0]?.answer({ total: 503, rows: fleet.answerOf(500, 100, 503).rows })
  await come()
  expect([502, 503].map((place) => numberOf(blocks.at(place)))).toEqual(['502', 'gone'])
})

test('the same question answered again shows the old cards until the new ones are there', async () => {
  const fleet = createFleet(1000)
  const before = openOn(fleet)
  before.want({ from: 510, to: 530 })
  fleet.asked[0]?.answer()
  await come()
  const blocks = createCardBlocks({ question: '', first: fleet.answerOf(0, 40), load: fleet.load, before })
  blocks.want({ from: 510, to: 530 })
  expect(numberOf(blocks.at(510))).toBe('510')
  fleet.asked[2]?.answer({ rows: fleet.answerOf(501, 100).rows })
  fleet.asked[3]?.answer()
  await come()
  expect(numberOf(blocks.at(510))).toBe('511')
  expect(numberOf(blocks.at(450))).toBe('awaited')
})

test('far blocks are let go, and asked for again', async () => {
  const fleet = createFleet(1_000_000)
  const blocks = openOn(fleet)
  for (let block = 10; block < 40; block += 1) {
    blocks.want({ from: block * 100 + 10, to: block * 100 + 30 })
    await pass(100)
    for (const { answer } of fleet.asked) answer()
    await pass(100)
  }
  expect(numberOf(blocks.at(1000))).toBe('awaited')
  expect(numberOf(blocks.at(3900))).toBe('3900')
  expect(numberOf(blocks.at(2600))).toBe('2600')
})

test('where nobody says how many there are, each full block promises another one', async () => {
  const fleet = createFleet(null, 'live')
  const blocks = openOn(fleet)
  expect(blocks.count()).toBe(80)
  blocks.want({ from: 60, to: 80 })
  fleet.asked[0]?.answer({ rows: fleet.answerOf(40, 40, 70).rows })
  await come()
  expect(blocks.count()).toBe(70)
})

test('a card out of sight can be taken; where there is none there is none', async () => {
  const fleet = createFleet(1000)
  const blocks = openOn(fleet)
  const taken = blocks.take(640)
  fleet.asked[0]?.answer()
  expect((await taken)?.iccid).toBe('640')
  const lost = blocks.take(940)
  fleet.asked.at(-1)?.fail()
  expect(await lost).toBeNull()
})

test('remarks of several blocks are one about all their cards; one about the question is said once', async () => {
  const fleet = createFleet(1000, 'live')
  const code = { kind: 'unknown-code', field: 'vendor', value: 'XNET', count: 2 } as const
  const asked = { kind: 'asked-unknown', field: 'status', value: '9', count: 1 } as const
  const blocks = openOn(fleet, { ...fleet.answerOf(0, 40), remarks: [code, asked] })
  blocks.want({ from: 100, to: 110 })
  fleet.asked[0]?.answer({ remarks: [asked, { ...code, count: 3 }] })
  await come()
  expect(blocks.remarks()).toEqual([{ ...code, count: 5 }, asked])
})

test('at rest nothing is under way, until rows are wanted again', async () => {
  const fleet = createFleet(1000)
  const blocks = openOn(fleet)
  blocks.want({ from: 510, to: 530 })
  blocks.rest()
  await pass(1000)
  expect(fleet.asked.map(({ signal }) => signal.aborted)).toEqual([true, true])
  expect(numberOf(blocks.at(500))).toBe('awaited')
  blocks.want({ from: 510, to: 530 })
  expect(fleet.asked).toHaveLength(4)
})
