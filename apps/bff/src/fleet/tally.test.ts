import { expect, test } from 'vitest'
import { createTally } from './tally.ts'

test('rows that do not fit are summed up by the key of the filter, other remarks are not', () => {
  const tally = createTally()
  expect(tally.read()).toEqual([])
  tally.count([
    { kind: 'unfitting', field: 'iccid', count: 40 },
    { kind: 'unfitting', field: 'periodAddFlow', count: 2 },
    { kind: 'unread', field: 'expireTime', count: 9 },
    { kind: 'short-page', count: 3 },
  ])
  tally.count([{ kind: 'unfitting', field: 'iccid', count: 1 }])
  expect(tally.read()).toEqual([
    { key: 'iccid', rows: 41 },
    { key: 'used', rows: 2 },
  ])
})
