import { expect, test } from 'vitest'
import { placeAfterKey } from './grid-keys.ts'

const SIZE = { rows: 41, columns: 5, page: 10 }

test.each([
  ['ArrowDown', {}, [1, 2], [2, 2]],
  ['ArrowDown', {}, [40, 2], [40, 2]],
  ['ArrowUp', {}, [1, 2], [0, 2]],
  ['ArrowUp', {}, [0, 2], [0, 2]],
  ['ArrowLeft', {}, [1, 0], [1, 0]],
  ['ArrowRight', {}, [1, 3], [1, 4]],
  ['ArrowRight', {}, [1, 4], [1, 4]],
  ['ArrowDown', { ctrlKey: true }, [3, 2], [40, 2]],
  ['ArrowUp', { ctrlKey: true }, [9, 2], [1, 2]],
  ['ArrowLeft', { metaKey: true }, [9, 2], [9, 0]],
  ['ArrowRight', { metaKey: true }, [9, 2], [9, 4]],
  ['PageDown', {}, [5, 2], [15, 2]],
  ['PageDown', {}, [38, 2], [40, 2]],
  ['PageUp', {}, [15, 2], [5, 2]],
  ['PageUp', {}, [4, 2], [1, 2]],
  ['Home', {}, [7, 3], [7, 0]],
  ['End', {}, [7, 3], [7, 4]],
  ['Home', { ctrlKey: true }, [7, 3], [1, 0]],
  ['End', { ctrlKey: true }, [7, 3], [40, 4]],
] as const)('%s %j leads from %j to %j', (key, modifiers, from, to) => {
  const press = { key, ctrlKey: false, metaKey: false, ...modifiers }
  const place = { row: from[0], column: from[1] }
  expect(placeAfterKey(place, press, SIZE)).toEqual({ row: to[0], column: to[1] })
})

test('other keys lead nowhere', () => {
  expect(placeAfterKey({ row: 1, column: 1 }, { key: 'x', ctrlKey: false, metaKey: false }, SIZE)).toBeNull()
})

test('an empty grid has only its header', () => {
  const press = { key: 'ArrowDown', ctrlKey: false, metaKey: false }
  expect(placeAfterKey({ row: 0, column: 0 }, press, { ...SIZE, rows: 1 })).toEqual({ row: 0, column: 0 })
})
