import { EVERYTHING, liveRefusals, OS_STATUS_OF_STATUS } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { choose, chooseNumber, clearAll, contradictionOf, countConditions, exclude, termOf } from './choose.ts'

test('a choice replaces the last one and goes back to the first page', () => {
  const first = choose({ ...EVERYTHING, offset: 80 }, 'vendor', 'CMCC')
  const second = choose(first, 'vendor', 'CUCC')
  expect(first.offset).toBe(0)
  expect(second.where.vendor?.any).toEqual(['CUCC'])
  expect(choose(second, 'vendor', null)).toEqual(EVERYTHING)
})

test('no pair of status and detailed status that contradict each other can be built by clicks', () => {
  const statuses = Object.keys(OS_STATUS_OF_STATUS)
  const details = Object.values(OS_STATUS_OF_STATUS).flat()
  for (const status of statuses) {
    for (const detail of details) {
      const down = choose(choose(EVERYTHING, 'status', status), 'osStatus', detail)
      const up = choose(choose(EVERYTHING, 'osStatus', detail), 'status', status)
      const fits = OS_STATUS_OF_STATUS[status]?.includes(detail) ?? false
      expect([termOf(down, 'status'), termOf(down, 'osStatus')]).toEqual([fits ? status : null, detail])
      expect([termOf(up, 'status'), termOf(up, 'osStatus')]).toEqual([status, fits ? detail : null])
      expect([contradictionOf(down), contradictionOf(up), liveRefusals(down)]).toEqual([null, null, []])
    }
  }
})

test('a contradicting pair that was typed is named, an undocumented code is given the benefit of the doubt', () => {
  const typed = (osStatus: string) => ({
    ...EVERYTHING,
    where: {
      status: { any: ['30'], none: [], missing: null },
      osStatus: { any: [osStatus], none: [], missing: null },
    },
  })
  expect(contradictionOf(typed('300'))).toEqual({ status: '30', osStatus: '300' })
  expect(contradictionOf(typed('150'))).toBeNull()
  expect(contradictionOf(typed('777'))).toBeNull()
})

test('a number from the search box replaces any other number, and nothing else', () => {
  const query = choose(choose(EVERYTHING, 'imsi', '460115771059911'), 'vendor', 'CMCC')
  const found = chooseNumber(query, 'iccid', '89860319526183137364')
  expect([termOf(found, 'iccid'), termOf(found, 'imsi'), termOf(found, 'vendor')]).toEqual([
    '89860319526183137364',
    null,
    'CMCC',
  ])
})

test('excluding adds to what is excluded, and clearing keeps order and page size', () => {
  const query = exclude(exclude({ ...EVERYTHING, limit: 25, text: 'x' }, 'tags', 'b'), 'tags', 'a')
  expect(query.where.tags?.none).toEqual(['a', 'b'])
  expect(countConditions(query)).toBe(2)
  expect(clearAll(query)).toEqual({ ...EVERYTHING, limit: 25 })
})
