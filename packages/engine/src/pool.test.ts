import { expect, test } from 'vitest'
import { createPool } from './pool.ts'

function makePool(size: number) {
  let made = 0
  return createPool(size, async () => `thing ${++made}`)
}

test('things are made as they are needed, and used again', async () => {
  const pool = makePool(2)
  const [first, second] = [await pool.take(), await pool.take()]
  expect([first, second]).toEqual(['thing 1', 'thing 2'])
  pool.giveBack(first)
  expect(await pool.take()).toBe('thing 1')
})

test('who comes when all are lent out waits for one to be given back, in turn', async () => {
  const pool = makePool(1)
  const first = await pool.take()
  const order: string[] = []
  const waiting = ['a', 'b'].map(async (name) => {
    const thing = await pool.take()
    order.push(name)
    pool.giveBack(thing)
  })
  expect(order).toEqual([])
  pool.giveBack(first)
  await Promise.all(waiting)
  expect(order).toEqual(['a', 'b'])
})

test('one that cannot be made is not lent out, and the next try may go well', async () => {
  let fails = true
  const pool = createPool(1, async () => {
    if (fails) throw new Error('no room')
    return 'thing'
  })
  await expect(pool.take()).rejects.toThrow('no room')
  fails = false
  expect(await pool.take()).toBe('thing')
})

test('draining waits for what is lent out and for who waits already', async () => {
  const pool = makePool(1)
  const first = await pool.take()
  const second = pool.take()
  let isDrained = false
  const drained = pool.drain().then((things) => {
    isDrained = true
    return things
  })
  pool.giveBack(first)
  const again = await second
  expect(isDrained).toBe(false)
  pool.giveBack(again)
  expect(await drained).toEqual(['thing 1'])
})
