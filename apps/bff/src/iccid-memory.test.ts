import { expect, test } from 'vitest'
import { createIccidMemory } from './iccid-memory.ts'

const row = (vsimInstanceId: string | null, iccid: string | null) => ({ vsimInstanceId, iccid })

test('the ICCID of a card that was served is known, its newest one', () => {
  const memory = createIccidMemory()
  memory.learn([row('1', 'a'), row(null, 'b'), row('3', null), row('1', 'c')])
  expect(['1', '3', '9'].map(memory.iccidOf)).toEqual(['c', undefined, undefined])
})

test('beyond its capacity the card seen longest ago is forgotten', () => {
  const memory = createIccidMemory({ capacity: 2 })
  memory.learn([row('1', 'a'), row('2', 'b')])
  memory.iccidOf('1')
  memory.learn([row('3', 'c')])
  expect(['1', '2', '3'].map(memory.iccidOf)).toEqual(['a', undefined, 'c'])
})
