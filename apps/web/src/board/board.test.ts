import {
  type CrossAnswer,
  EVERYTHING,
  matches,
  NO_CONDITION,
  resolve,
  spellCardTime,
  withCondition,
} from '@linkdeck/contract'
import { arbitraryCard } from '@linkdeck/contract/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionsOfCell, countOf, RENEWALS, statusesIn } from './renewal-counts.ts'
import { WINDOWS } from './renewal-windows.ts'
import { TILES, within } from './tiles.ts'

const NOW_MS = Date.parse('2026-11-24T23:59:59+08:00')
const DAY_MS = 86_400_000

test('every tile asks something that a query can say', () => {
  for (const { conditions } of TILES) expect(Object.keys(conditions)).not.toEqual([])
})

test('a tile within a view keeps the view, and has its own say on its own fields', () => {
  const view = withCondition(withCondition(EVERYTHING, 'vendor', { ...NO_CONDITION, any: ['CMCC'] }), 'status', {
    ...NO_CONDITION,
    any: ['40'],
  })
  const [suspended] = TILES
  const { where, offset } = within({ ...view, offset: 80 }, suspended?.conditions ?? {})
  expect(where.vendor?.any).toEqual(['CMCC'])
  expect(where.status?.any).toEqual(['35'])
  expect(offset).toBe(0)
})

describe('the windows of the round of renewals', () => {
  const fits = (card: Parameters<typeof matches>[0]) =>
    WINDOWS.filter(({ conditions }) => matches(card, resolve(within(EVERYTHING, conditions), NOW_MS)))

  test('leave no card out and count none twice', () => {
    const instants = fc.integer({ min: NOW_MS - 400 * DAY_MS, max: NOW_MS + 400 * DAY_MS }).map(spellCardTime)
    const times = fc.oneof(instants, fc.constantFrom(null, '', 'soon', '2026-11-24 00:00:00', '2026-12-01 23:59:59'))
    fc.assert(
      fc.property(arbitraryCard, times, (card, expireTime) => {
        expect(fits({ ...card, expireTime })).toHaveLength(1)
      }),
    )
  })

  test.each([
    ['2026-11-23 23:59:59', 'past'],
    ['2026-11-24 00:00:00', 'week'],
    ['2026-12-01 23:59:59', 'week'],
    ['2026-12-02 00:00:00', 'month'],
    ['2026-12-24 23:59:59', 'month'],
    ['2026-12-25 00:00:00', 'quarter'],
    ['2027-02-22 23:59:59', 'quarter'],
    ['2027-02-23 00:00:00', 'later'],
    [null, 'none'],
  ])('%s is in %s', (expireTime, name) => {
    const [card] = fc.sample(arbitraryCard, { numRuns: 1, seed: 1 })
    if (!card) throw new Error('no card was made')
    expect(fits({ ...card, expireTime }).map((window) => window.name)).toEqual([name])
  })
})

describe('cells', () => {
  const answer: CrossAnswer = {
    total: 16,
    by: ['isAutoRecharge', 'status'],
    cells: [
      { values: ['true', '30'], count: 1 },
      { values: ['false', '30'], count: 2 },
      { values: [null, '30'], count: 4 },
      { values: ['true', '777'], count: 8 },
      { values: [null, null], count: 1 },
    ],
    source: 'index',
    asOf: '2026-11-24T00:00:00.000Z',
    coverage: { known: 16, expected: 16, uncertain: 0, complete: true },
  }

  test('sum to the view, a card without a value included', () => {
    expect(RENEWALS.map((renewal) => countOf(answer, null, renewal))).toEqual([9, 2, 5])
    expect(countOf(answer, null)).toBe(16)
    expect(countOf(answer, '30')).toBe(7)
    expect(countOf(undefined, null, 'true')).toBeNull()
  })

  test('a status nobody documented can be chosen too', () => {
    expect(statusesIn([answer, undefined])).toEqual(['30', '777'])
  })

  test('unknown renewal is asked for as a missing value', () => {
    expect(conditionsOfCell('30', null)).toEqual({
      isAutoRecharge: { any: [], none: [], missing: 'any' },
      status: { any: ['30'], none: [], missing: null },
    })
    expect(conditionsOfCell(null, 'false')).toEqual({ isAutoRecharge: { any: ['false'], none: [], missing: null } })
  })
})
