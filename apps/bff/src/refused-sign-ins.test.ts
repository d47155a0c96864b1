import type { Deed } from '@linkdeck/app-store'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AppEnv } from './app-env.ts'
import { createRefusedSignIns } from './refused-sign-ins.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const now = () => Date.now()

function open(add: (deed: Deed) => Promise<void>) {
  const audit = { add, before: async () => [], firstBroken: async () => null }
  const logged: string[] = []
  const log = (_: string, event: string) => void logged.push(event)
  const refusals = createRefusedSignIns({ audit, log, now })
  const app = new Hono<AppEnv>().post('/', async (c) => {
    await refusals.refused(c, { details: { why: 'failed' } })
    return c.text('no')
  })
  return { ...refusals, logged, refuse: () => app.request('/', { method: 'POST' }) }
}

test('ten a minute are told one by one, and of the others a minute later how many there were', async () => {
  const told: [string, string][] = []
  const { refuse, turnedAway, logged } = open(async ({ action, details }) => void told.push([action, details]))
  for (let at = 0; at < 30; at += 1) await refuse()
  turnedAway()
  expect(told).toEqual(Array(10).fill(['sign-in-refused', '{"why":"failed"}']))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told.slice(10)).toEqual([['sign-in-refused', '{"alsoRefused":21}']])
  await refuse()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(told.slice(11)).toEqual([['sign-in-refused', '{"why":"failed"}']])
  expect(logged).toEqual([])
})

test('a number that cannot be written down is in the log', async () => {
  const { turnedAway, logged } = open(() => Promise.reject(new Error('disk full')))
  turnedAway()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(logged).toEqual(['audit-unwritten'])
})

test('the end of the program does not wait a minute, and tells nothing twice', async () => {
  const told: string[] = []
  const { turnedAway, tellNow } = open(async ({ details }) => void told.push(details))
  await tellNow()
  turnedAway()
  turnedAway()
  await tellNow()
  expect(told).toEqual(['{"alsoRefused":2}'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toHaveLength(1)
})
