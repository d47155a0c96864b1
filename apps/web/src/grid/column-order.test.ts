import { CARD_FIELD_NAMES } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { columnsOf, moveColumn, pinnedCount, toggleColumn, togglePin, USUAL_COLUMNS } from './column-order.ts'

test('who never chose sees the usual columns, the ICCID first', () => {
  expect(columnsOf(null)).toEqual(USUAL_COLUMNS)
  expect(columnsOf(null)[0]).toBe('iccid')
})

test('the ICCID is always there and always first', () => {
  expect(columnsOf([])).toEqual(['iccid'])
  expect(columnsOf(['vendor', 'iccid'])).toEqual(['iccid', 'vendor'])
  expect(toggleColumn(['iccid', 'vendor'], 'iccid')).toEqual(['iccid', 'vendor'])
})

test('a column moves one place, and stops at the edges', () => {
  const columns = ['iccid', 'status', 'vendor', 'remark'] as const
  expect(moveColumn(columns, 'vendor', -1)).toEqual(['iccid', 'vendor', 'status', 'remark'])
  expect(moveColumn(columns, 'vendor', 1)).toEqual(['iccid', 'status', 'remark', 'vendor'])
  expect(moveColumn(columns, 'status', -1)).toEqual(columns)
  expect(moveColumn(columns, 'remark', 1)).toEqual(columns)
  expect(moveColumn(columns, 'iccid', 1)).toEqual(columns)
  expect(moveColumn(columns, 'imsi', 1)).toEqual(columns)
})

test('pinned columns stand behind the ICCID, and move among themselves', () => {
  const choice = ['iccid', 'status', 'vendor', 'remark', 'imsi'] as const
  const pins = togglePin(togglePin([], 'remark'), 'vendor')
  const columns = columnsOf(choice, pins)
  expect(columns).toEqual(['iccid', 'vendor', 'remark', 'status', 'imsi'])
  expect(pinnedCount(columns, pins)).toBe(3)
  expect(moveColumn(columns, 'remark', -1, pins)).toEqual(['iccid', 'remark', 'vendor', 'status', 'imsi'])
  expect(moveColumn(columns, 'remark', 1, pins)).toEqual(columns)
  expect(moveColumn(columns, 'status', -1, pins)).toEqual(columns)
  expect(moveColumn(columns, 'status', 1, pins)).toEqual(['iccid', 'vendor', 'remark', 'imsi', 'status'])
})

test('a pin lets go, and a column that is not shown is not in the way', () => {
  expect(togglePin(['remark', 'vendor'], 'remark')).toEqual(['vendor'])
  expect(columnsOf(['iccid', 'status'], ['vendor'])).toEqual(['iccid', 'status'])
  expect(pinnedCount(['iccid', 'status'], ['vendor'])).toBe(1)
})

test('a shown column goes, a hidden one comes in at the end, and every field can be shown', () => {
  expect(toggleColumn(['iccid', 'status'], 'status')).toEqual(['iccid'])
  expect(toggleColumn(['iccid'], 'status')).toEqual(['iccid', 'status'])
  const all = CARD_FIELD_NAMES.reduce<ReturnType<typeof columnsOf>>(
    (columns, name) => (columns.includes(name) ? columns : toggleColumn(columns, name)),
    columnsOf([]),
  )
  expect([...all].sort()).toEqual([...CARD_FIELD_NAMES].sort())
})
