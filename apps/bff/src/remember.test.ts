import { expect, test } from 'vitest'
import { remember, sameVersion, youngerThan } from './remember.ts'

test('a value is computed once while it is young enough, and anew when it is forgotten', async () => {
  let nowMs = 0
  let computed = 0
  const value = remember(
    async () => ++computed,
    youngerThan(300, () => nowMs),
  )
  expect(await Promise.all([value.read(), value.read()])).toEqual([1, 1])
  nowMs = 299
  expect(await value.read()).toBe(1)
  nowMs = 300
  expect(await value.read()).toBe(2)
  value.forget()
  expect(await value.read()).toBe(3)
})

test('a value of the index is computed anew when something was written since before it was read', async () => {
  let version = 0
  let computed = 0
  const value = remember(async () => ++computed, sameVersion({ version: () => version }))
  expect([await value.read(), await value.read()]).toEqual([1, 1])
  version += 1
  expect([await value.read(), await value.read()]).toEqual([2, 2])
})

test('a failure is not remembered', async () => {
  let fails = true
  const value = remember(
    async () => {
      if (fails) throw new Error('closed')
      return 'open'
    },
    youngerThan(300, () => 0),
  )
  await expect(value.read()).rejects.toThrow('closed')
  fails = false
  expect(await value.read()).toBe('open')
})
