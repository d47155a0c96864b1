import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Card, EVERYTHING, type FieldName, matches, valuesOf } from '@linkdeck/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeCard } from '../bench/made-card.ts'
import { type FleetIndex, isCountable, openFleetIndex } from './index.ts'
import { questionAbout } from './testing/questions.ts'

const cards: Card[] = Array.from({ length: 800 }, (_, number) => madeCard(number).card)
let directory: string
let index: FleetIndex

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fleet-'))
  index = await openFleetIndex({ directory })
  const rows = cards.map((card) => ({ card, raw: '{}' }))
  await index.applyPage({ rows, quarantined: [], seenAtMs: 1 })
})
afterAll(async () => {
  await index.close()
  await rm(directory, { recursive: true })
})

function expected(fitting: readonly Card[], names: readonly FieldName[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const card of fitting) {
    const cell = JSON.stringify(names.map((name) => valuesOf(card, name)[0] ?? null))
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return counts
}

test.each<[FieldName[]]>([
  [['status', 'isAutoRecharge']],
  [['osStatus', 'credentialNo']],
  [['vendor']],
  [['networkType', 'status', 'dataType']],
])('%j: the cells of any view sum to its cards', async (names) => {
  for (const query of [EVERYTHING, ...fc.sample(questionAbout(cards), { numRuns: 25, seed: 7 })]) {
    const fitting = cards.filter((card) => matches(card, query))
    const { total, cells } = await index.cross(query, names)
    expect(total).toBe(fitting.length)
    expect(new Map(cells.map(({ values, count }) => [JSON.stringify(values), count]))).toEqual(expected(fitting, names))
  }
})

test.each<[FieldName, boolean]>([
  ['status', true],
  ['aliyunOrderId', true],
  ['iccid', false],
  ['periodAddFlow', false],
  ['tags', false],
])('whether cards can be counted by %s: %s', (name, expected) => {
  expect(isCountable(name)).toBe(expected)
})
