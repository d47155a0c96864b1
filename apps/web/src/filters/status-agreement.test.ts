import { type CardQuery, conditionOf, decode, EVERYTHING, OS_STATUS_OF_STATUS } from '@linkdeck/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choose, exclude, termOf, toggle } from './choose.ts'
import { contradictionOf } from './status-agreement.ts'

const read = (search: string) => decode(new URLSearchParams(search)).query
const STATES = Object.keys(OS_STATUS_OF_STATUS)
const DETAILS = Object.values(OS_STATUS_OF_STATUS).flat()

test('a state and a detailed state that contradict each other replace each other', () => {
  for (const status of STATES) {
    for (const detail of DETAILS) {
      const down = choose(choose(EVERYTHING, 'status', status), 'osStatus', detail)
      const up = choose(choose(EVERYTHING, 'osStatus', detail), 'status', status)
      const fits = OS_STATUS_OF_STATUS[status]?.includes(detail) ?? false
      expect([termOf(down, 'status'), termOf(down, 'osStatus')]).toEqual([fits ? status : null, detail])
      expect([termOf(up, 'status'), termOf(up, 'osStatus')]).toEqual([status, fits ? detail : null])
    }
  }
})

const clicks = fc.array(
  fc.record({
    act: fc.constantFrom(choose, toggle, exclude),
    chosen: fc.oneof(
      fc.constantFrom(...STATES, '999').map((code) => ['status', code] as const),
      fc.constantFrom(...DETAILS, '888').map((code) => ['osStatus', code] as const),
    ),
  }),
  { maxLength: 8 },
)

test('no clicks leave a wanted state without a wanted detail, or the other way round', () => {
  const fits = (status: string, detail: string) =>
    status === '999' || detail === '888' || (OS_STATUS_OF_STATUS[status]?.includes(detail) ?? false)
  fc.assert(
    fc.property(clicks, (list) => {
      const query = list.reduce<CardQuery>((now, { act, chosen: [name, code] }) => act(now, name, code), EVERYTHING)
      expect(contradictionOf(query)).toBeNull()
      const [states, details] = [conditionOf(query, 'status').any, conditionOf(query, 'osStatus').any]
      if (states.length === 0 || details.length === 0) return
      for (const state of states) expect(details.some((detail) => fits(state, detail))).toBe(true)
      for (const detail of details) expect(states.some((state) => fits(state, detail))).toBe(true)
    }),
  )
})

test('excluding a state lets go of its wanted details', () => {
  const query = exclude(read('osStatus=300&osStatus=100'), 'status', '35')
  expect(conditionOf(query, 'osStatus').any).toEqual(['100'])
})

test.each([
  ['status=30&osStatus=300', { status: ['30'], osStatus: ['300'] }],
  ['status=30&status=40&osStatus=300&osStatus=200', { status: ['30', '40'], osStatus: ['200', '300'] }],
  ['status=30&status=35&osStatus=300', null],
  ['status=30&osStatus=150', null],
  ['status=30&osStatus=777', null],
  ['status=999&osStatus=300', null],
  ['status=30&osStatus=300&no=osStatus', null],
  ['osStatus=300', null],
])('typed %s contradicts itself in %j', (search, pair) => {
  expect(contradictionOf(read(search))).toEqual(pair)
})
