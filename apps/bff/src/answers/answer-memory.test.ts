import { expect, test } from 'vitest'
import { createAnswerMemory } from './answer-memory.ts'

const bytes = (length: number) => new Uint8Array(length)
/** Each question is two characters: four bytes. */
const SIZE = 100 + 4

test('an answer is given again as long as nothing is written', () => {
  const memory = createAnswerMemory(1000)
  const answer = bytes(100)
  memory.keep(1, 'q1', answer)
  expect(memory.get(1, 'q1')).toBe(answer)
  expect(memory.get(2, 'q1')).toBeUndefined()
  expect(memory.get(1, 'q1')).toBeUndefined()
})

test('an answer of before a write that comes late is not kept', () => {
  const memory = createAnswerMemory(1000)
  expect(memory.get(2, 'q1')).toBeUndefined()
  memory.keep(1, 'q1', bytes(100))
  expect(memory.get(2, 'q1')).toBeUndefined()
})

test('beyond its bytes the answer that was asked for longest ago is forgotten', () => {
  const memory = createAnswerMemory(3 * SIZE)
  for (const question of ['q1', 'q2', 'q3']) memory.keep(1, question, bytes(100))
  memory.get(1, 'q1')
  memory.keep(1, 'q3', bytes(100))
  memory.keep(1, 'q4', bytes(100))
  const held = ['q1', 'q2', 'q3', 'q4'].filter((question) => memory.get(1, question))
  expect(held).toEqual(['q1', 'q3', 'q4'])
})

test('an answer larger than everything is not kept', () => {
  const memory = createAnswerMemory(SIZE)
  memory.keep(1, 'q1', bytes(101))
  expect(memory.get(1, 'q1')).toBeUndefined()
  memory.keep(1, 'q2', bytes(100))
  expect(memory.get(1, 'q2')).toBeDefined()
})
