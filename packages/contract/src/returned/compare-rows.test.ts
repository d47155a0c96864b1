import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRows, type Row, readRow } from './compare-rows.ts'

async function* each(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows
}

const compare = (before: readonly Row[], after: readonly Row[], isEdited = false) =>
  compareRows({ before: each(before), after: each(after), keyAt: 0, isEdited })

test('a card is gone, new, changed or the same', async () => {
  const compared = await compare(
    [
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
    ],
    [
      ['3', 'c'],
      ['2', 'B'],
      ['4', 'd'],
    ],
  )
  expect(compared).toMatchObject({ gone: 1, new: 1, changed: 1, same: 1, repeated: 0 })
  expect(compared.differences.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['gone', '["1","a"]', null],
    ['changed', '["2","b"]', '["2","B"]'],
    ['new', null, '["4","d"]'],
  ])
})

test('of two cards with one ICCID, the one that stayed as it was is the same, whichever comes first', async () => {
  const stayed = ['1', 'a']
  expect(await compare([stayed], [['1', 'b'], stayed])).toMatchObject({ same: 1, new: 1, changed: 0 })
  expect(await compare([['1', 'b'], stayed], [stayed])).toMatchObject({ same: 1, gone: 1, changed: 0 })
})

test('a row that somebody doubled is no card that is gone', async () => {
  const row = ['1', 'a']
  expect(await compare([row, row], [row], true)).toMatchObject({ same: 1, gone: 0, repeated: 1 })
  expect(await compare([row, row], [row])).toMatchObject({ same: 1, gone: 1, repeated: 0 })
})

test('every row is counted on its side exactly once', async () => {
  const row = fc.tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom('a', 'b'))
  await fc.assert(
    fc.asyncProperty(fc.array(row), fc.array(row), async (before, after) => {
      const { differences, ...counts } = await compare(before, after)
      expect(counts.gone + counts.changed + counts.same).toBe(before.length)
      expect(counts.new + counts.changed + counts.same).toBe(after.length)
      const keyOf = (text: string) => readRow(text)[0]
      for (const { kind, before: one, after: other } of differences)
        if (kind === 'changed') expect([keyOf(one), one === other]).toEqual([keyOf(other), false])
    }),
  )
})
