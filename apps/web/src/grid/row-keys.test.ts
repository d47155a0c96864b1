import { expect, test } from 'vitest'
import { createRowKeys } from './row-keys.ts'

test('a place keeps its key, and the keys of places that are gone go to those that come', () => {
  const keysOf = createRowKeys()
  expect([...keysOf([10, 11, 12])]).toEqual([
    [10, 0],
    [11, 1],
    [12, 2],
  ])
  expect([...keysOf([12, 13, 14, 15])]).toEqual([
    [12, 2],
    [13, 0],
    [14, 1],
    [15, 3],
  ])
  expect([...keysOf([90])]).toEqual([[90, 0]])
})
