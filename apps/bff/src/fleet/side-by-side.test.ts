import { expect, test } from 'vitest'
import { sideBySide } from './side-by-side.ts'

const NEVER = new AbortController().signal
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

test('at most so many at a time, each item once', async () => {
  let running = 0
  let most = 0
  const done: number[] = []
  await sideBySide([1, 2, 3, 4, 5, 6, 7], { width: 3, signal: NEVER }, async (item) => {
    running += 1
    most = Math.max(most, running)
    await turn()
    running -= 1
    done.push(item)
  })
  expect(most).toBe(3)
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('the first failure stops the others, and is thrown when all have ended', async () => {
  const ended: number[] = []
  const work = async (item: number, signal: AbortSignal) => {
    await turn()
    if (item === 2) throw new Error('no room')
    await turn()
    ended.push(item)
    signal.throwIfAborted()
  }
  await expect(sideBySide([1, 2, 3, 4, 5], { width: 2, signal: NEVER }, work)).rejects.toThrow('no room')
  expect(ended).toEqual([1])
})

test('a signal from outside reaches every item, and its reason is what is thrown', async () => {
  const stop = new AbortController()
  const work = async (_: number, signal: AbortSignal) => {
    stop.abort(new Error('enough'))
    signal.throwIfAborted()
  }
  await expect(sideBySide([1, 2], { width: 1, signal: stop.signal }, work)).rejects.toThrow('enough')
  await expect(sideBySide([1, 2], { width: 1, signal: stop.signal }, work)).rejects.toThrow('enough')
})

test('items that come while others are worked on are worked on too', async () => {
  let end = 2
  function* growing() {
    for (let item = 0; item < end; item += 1) yield item
  }
  const done: number[] = []
  await sideBySide(growing(), { width: 1, signal: NEVER }, async (item) => {
    done.push(item)
    if (item === 0) end = 4
  })
  expect(done).toEqual([0, 1, 2, 3])
})
