import { decode } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { queryOf, readScope, scopeOf, WHOLE_FLEET } from './scope.ts'

const NOW_MS = Date.parse('2026-11-24T12:00:00+08:00')
const read = (text: string) => decode(new URLSearchParams(text)).query

test('a scope is the conditions of a view: order and page play no part, relative dates are days', () => {
  const view = read('status=30&expireTime=@today..@today%2B7&sort=-used&offset=80&limit=100&source=index')
  expect(queryOf(scopeOf(view, NOW_MS)).where).toEqual(read('status=30&expireTime=2026-11-24..2026-12-01').where)
  expect(scopeOf(read('sort=iccid'), NOW_MS)).toBe(WHOLE_FLEET)
})

test('a view that one filter a field cannot ask for is refused by name', () => {
  expect(readScope('vendor=CMCC&sort=-used&limit=250', NOW_MS)).toEqual({ scope: 'vendor=CMCC' })
  expect(readScope('vendor=CMCC&vendor=CUCC', NOW_MS)).toMatchObject({ problem: { kind: 'not-live', field: 'vendor' } })
  expect(readScope('q=660123', NOW_MS)).toMatchObject({ problem: { kind: 'not-live', field: 'q' } })
  expect(readScope('colour=red', NOW_MS)).toMatchObject({ problem: { kind: 'bad-query', field: 'colour' } })
})
