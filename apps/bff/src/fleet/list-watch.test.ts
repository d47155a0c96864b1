import { expect, test } from 'vitest'
import { watchList } from './list-watch.ts'
import { pageOf } from './testing/page-of.ts'

const NOTHING = { moved: false, marks: [], total: null }
const answered = (numbers: readonly number[], total: number | null, isWhole = true) => ({
  page: pageOf(numbers, total),
  isWhole,
})

/** A list of that many pages, each of which was read once. */
function readList(pages: number) {
  const list = watchList(NOTHING)
  list.note(answered([1], pages * 40))
  const { rows } = pageOf([1], null)
  for (let pageNo = 1; pageNo <= pages; pageNo += 1) list.mark(pageNo, rows)
  return list
}

test.each([
  [1, []],
  [2, [1]],
  [3, [1, 2]],
  [25, [5, 10, 15, 20]],
  [100, [20, 40, 60, 80]],
  [250, [22, 44, 66, 88, 110, 132, 154, 176, 198, 220, 242]],
])('of %i pages some are marked, never the last one: it grows', (pages, expected) => {
  expect(
    readList(pages)
      .now()
      .marks.map(([pageNo]) => pageNo),
  ).toEqual(expected)
})

test('of a million cards not so many are marked that a checkpoint grows', () => {
  expect(readList(25_000).now().marks).toHaveLength(252)
})

test.each([
  ['stays', [100, 100], false],
  ['grows', [100, 101, 140], false],
  ['is shorter for once', [100, 99, 100], true],
])('a list that %s', (_, totals, moved) => {
  const list = watchList(NOTHING)
  for (const total of totals) list.note(answered([1], total))
  expect(list.now()).toMatchObject({ moved, total: totals.at(-1), last: Math.ceil(Number(totals.at(-1)) / 40) })
})

test('a page that cannot be believed, and a total from before a restart, are evidence too', () => {
  const doubtful = watchList(NOTHING)
  doubtful.note(answered([1], 100, false))
  expect(doubtful.now().moved).toBe(true)
  const resumed = watchList({ ...NOTHING, total: 101 })
  resumed.note(answered([1], 100))
  expect(resumed.now().moved).toBe(true)
})

test('a marked page with the same cards says nothing, another card or another order says that the list moved', () => {
  const { rows } = pageOf([1, 2, 3], null)
  for (const [later, moved] of [
    [[1, 2, 3], false],
    [[1, 3, 4], true],
    [[2, 1, 3], true],
  ] as const) {
    const list = watchList({ ...NOTHING, total: 80 })
    list.mark(1, rows)
    for (const mark of list.now().marks) list.compare(mark, pageOf(later, null).rows)
    expect(list.now().moved).toBe(moved)
  }
})

test('a page that is read once more after a crash is compared with what it was then', () => {
  const list = watchList({ ...NOTHING, total: 80 })
  list.mark(1, pageOf([1], null).rows)
  const [old] = list.now().marks
  list.mark(1, pageOf([2], null).rows)
  expect(list.now().marks).toEqual([[1, expect.not.stringMatching(String(old?.[1]))]])
})
