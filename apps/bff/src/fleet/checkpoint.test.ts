import { expect, test } from 'vitest'
import { FIRST_PAGE, readCheckpoint, writeCheckpoint } from './checkpoint.ts'

test('a checkpoint comes back as it was kept', () => {
  const checkpoint = {
    isSecond: true,
    last: 125,
    read: 17,
    cards: 677,
    moved: true,
    marks: [[41, 'a8Df'] as const, [82, 'x_-9'] as const],
  }
  expect(readCheckpoint(JSON.parse(JSON.stringify(writeCheckpoint(checkpoint))))).toEqual(checkpoint)
})

test.each([null, 7, 'page 3', [], {}, { isSecond: true, read: '3', cards: 0, last: 1, marks: [] }])(
  '%j is no checkpoint: the reading begins anew',
  (json) => {
    expect(readCheckpoint(json)).toEqual(FIRST_PAGE)
  },
)
