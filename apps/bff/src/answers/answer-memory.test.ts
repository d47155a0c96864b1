import { expect, test } from 'vitest'
import { createAnswerMemory } from './answer-memory.ts'

const kept = (length: number, { news = 1, version = 1 } = {}) => ({
  answer: new Uint8Array(length),
  reading: { news, version, atMs: 0 },
})
/** Each question is two characters: four bytes. */
const SIZE = 100 + 4

test('an answer is given again until there is news', () => {
  const memory = createAnswerMemory(1000)
  const answer = kept(100)
  memory.keep('q1', answer)
  expect(memory.get(1, 'q1')).toBe(answer)
  expect(memory.get(2, 'q1')).toBeUndefined()
  expect(memory.get(1, 'q1')).toBeUndefined()
})

test('an answer of before the news that comes late is not kept, nor one of before the one that is kept', () => {
  const memory = createAnswerMemory(1000)
  expect(memory.get(2, 'q1')).toBeUndefined()
  memory.keep('q1', kept(100))
  expect(memory.get(2, 'q1')).toBeUndefined()
  const later = kept(100, { news: 2, version: 3 })
  memory.keep('q1', later)
  memory.keep('q1', kept(100, { news: 2, version: 2 }))
  expect(memory.get(2, 'q1')).toBe(later)
})

test('beyond its bytes the answer that was asked for longest ago is forgotten', () => {
  const memory = createAnswerMemory(3 * SIZE)
  for (const question of ['q1', 'q2', 'q3']) memory.keep(question, kept(100))
  memory.get(1, 'q1')
  memory.keep('q3', kept(100))
  memory.keep('q4', kept(100))
  const held = ['q1', 'q2', 'q3', 'q4'].filter((question) => memory.get(1, question))
  expect(held).toEqual(['q1', 'q3', 'q4'])
})

test('an answer larger than everything is not kept', () => {
  const memory = createAnswerMemory(SIZE)
  memory.keep('q1', kept(101))
  expect(memory.get(1, 'q1')).toBeUndefined()
  memory.keep('q2', kept(100))
  expect(memory.get(1, 'q2')).toBeDefined()
})
