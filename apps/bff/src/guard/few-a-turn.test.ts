import { setImmediate } from 'node:timers/promises'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from '../app-env.ts'
import { fewATurn } from './few-a-turn.ts'

const MOST = 4

function createCounted() {
  let arrived = 0
  const app = new Hono<AppEnv>().use(fewATurn(MOST)).get('/', (c) => {
    arrived += 1
    return c.body(null, 204)
  })
  return { ask: () => app.request('/'), arrived: () => arrived }
}

test('of many requests at once, no turn of the event loop lets on more than a few, and all come through', async () => {
  const { ask, arrived } = createCounted()
  const answers = Array.from({ length: 3 * MOST }, ask)
  for (let turns = 1; arrived() < 3 * MOST; turns += 1) {
    await setImmediate()
    expect(arrived()).toBeLessThanOrEqual(turns * MOST)
  }
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(3 * MOST).fill(204))
})

test('a request that comes alone is let on, and so is one that comes later', async () => {
  const { ask, arrived } = createCounted()
  await ask()
  await ask()
  expect(arrived()).toBe(2)
})
