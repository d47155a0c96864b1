import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRows, type Row, readRow } from './compare-rows.ts'
import type { Bounds } from './unmet-rows.ts'

const anyRows = fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom('a', 'b')))

async function* each(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows
}

const compare = (before: readonly Row[], after: readonly Row[], isEdited = false, bounds?: Bounds) =>
  compareRows({ before: each(before), after: each(after), keyAt: 0, isEdited, ...(bounds && { bounds }) })

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
  await fc.assert(
    fc.asyncProperty(anyRows, anyRows, async (before, after) => {
      const { differences, ...counts } = await compare(before, after)
      expect(counts.gone + counts.changed + counts.same).toBe(before.length)
      expect(counts.new + counts.changed + counts.same).toBe(after.length)
      const keyOf = (text: string) => readRow(text)[0]
      for (const { kind, before: one, after: other } of differences)
        if (kind === 'changed') expect([keyOf(one), one === other]).toEqual([keyOf(other), false])
    }),
  )
})

test('in which order the rows stand changes no count, nor does how many can be shown', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, anyRows, fc.nat(60), async (before, after, characters) => {
      const { differences, ...counts } = await compare(before, after)
      const turned = await compare(before.toReversed(), after)
      expect(turned).toMatchObject(counts)
      const bounded = await compare(before, after, false, { rows: 100, characters })
      expect(bounded).toMatchObject(counts)
      const texts = bounded.differences.flatMap(({ before, after }) => [before ?? '', after ?? ''])
      expect(texts.join('').length).toBeLessThanOrEqual(characters)
      for (const one of bounded.differences) expect(differences).toContainEqual(one)
    }),
  )
})

test('rows that stay as they were are not kept', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => [String(at), 'a'])
  expect(await compare(rows, rows, false, { rows: 1, characters: 0 })).toMatchObject({ same: 1000 })
})

test.each([
  ['another card', (at: number) => [String(at), 'a']],
  ['the same card', () => ['1', 'a']],
])('more rows than can be kept are refused when each is %s', async (_, rowOf) => {
  const rows = Array.from({ length: 11 }, (_, at) => rowOf(at))
  const bounds = { rows: 10, characters: 1000 }
  await expect(compare(rows, [], false, bounds)).rejects.toMatchObject({ fault: { rule: 'many' } })
  expect(await compare(rows.slice(1), [], false, bounds)).toMatchObject({ gone: 10 })
})

test('of a row that cannot be read the view is let go', async () => {
  let isOpen = true
  async function* view(): AsyncGenerator<Row> {
    try {
      yield ['1', 'a']
      yield ['2', 'a']
    } finally {
      isOpen = false
    }
  }
  async function* broken(): AsyncGenerator<Row> {
    yield ['1', 'a']
    throw new Error('cut off')
  }
  await expect(compareRows({ before: broken(), after: view(), keyAt: 0, isEdited: false })).rejects.toThrow('cut off')
  expect(isOpen).toBe(false)
})
