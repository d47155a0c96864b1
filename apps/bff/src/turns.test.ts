import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

const never = new AbortController().signal
/** Everything that is ready has run. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('two of one person run, the third waits until one is given back', async () => {
  const turns = createTurns(2)
  const first = await turns.take('a', never)
  await turns.take('a', never)
  let hasThird = false
  const third = turns.take('a', never).then(() => {
    hasThird = true
  })
  await turns.take('b', never)
  await settled()
  expect(hasThird).toBe(false)
  first()
  await third
  expect(hasThird).toBe(true)
})

test('who goes away while waiting leaves the line to the others', async () => {
  const turns = createTurns(1)
  const first = await turns.take('a', never)
  const gone = new AbortController()
  const second = turns.take('a', gone.signal)
  const third = turns.take('a', never)
  gone.abort(new Error('gone'))
  await expect(second).rejects.toThrow('gone')
  first()
  ;(await third)()
  await turns.take('a', never)
})
