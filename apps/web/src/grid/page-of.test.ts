import { expect, test } from 'vitest'
import { pageOf } from './page-of.ts'

test.each([
  [
    { total: 5000, offset: 0, limit: 40, rowCount: 40 },
    { page: 1, pages: 125, hasNext: true },
  ],
  [
    { total: 5000, offset: 4960, limit: 40, rowCount: 40 },
    { page: 125, pages: 125, hasNext: false },
  ],
  [
    { total: 41, offset: 40, limit: 40, rowCount: 1 },
    { page: 2, pages: 2, hasNext: false },
  ],
  [
    { total: 0, offset: 0, limit: 40, rowCount: 0 },
    { page: 1, pages: 1, hasNext: false },
  ],
  [
    { total: 10, offset: 400, limit: 40, rowCount: 0 },
    { page: 11, pages: 1, hasNext: false },
  ],
  [
    { total: null, offset: 80, limit: 40, rowCount: 40 },
    { page: 3, pages: null, hasNext: true },
  ],
  [
    { total: null, offset: 80, limit: 40, rowCount: 12 },
    { page: 3, pages: null, hasNext: false },
  ],
])('%j stands at %j', (rows, expected) => {
  expect(pageOf(rows)).toEqual(expected)
})
