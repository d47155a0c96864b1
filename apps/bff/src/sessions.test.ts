import type { KeptSession } from '@linkdeck/app-store'
import type { Person } from '@linkdeck/contract'
import { describe, expect, test } from 'vitest'
import { createSessions, hashOf, keptSessions } from './sessions.ts'
import { memorySessions } from './testing/memory-tables.ts'

const MINUTE = 60_000
const LIMITS = { idleMs: 30 * MINUTE, longestMs: 8 * 60 * MINUTE }
const ADA: Person = { id: 'ada', name: 'Ada', role: 'operator' }
const HERE = { from: '192.0.2.7', browser: 'Chromium' }

function world(kept: KeptSession[] = []) {
  let nowMs = 1_800_000_000_000
  const faults: unknown[] = []
  const table = memorySessions(kept)
  const open = () =>
    createSessions({
      table,
      kept: structuredClone(kept),
      limits: LIMITS,
      now: () => nowMs,
      onFault: (error) => void faults.push(error),
    })
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { kept, table, open, faults, pass }
}

test('what is kept of a session opens nothing', async () => {
  const { kept, open } = world()
  const sessions = open()
  const id = await sessions.open(ADA, { ...HERE, browser: 'x'.repeat(1000) })
  expect(id).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify(kept)).not.toContain(id)
  expect(kept).toMatchObject([{ hash: hashOf(id), personId: 'ada', from: '192.0.2.7', browser: 'x'.repeat(200) }])
  expect(sessions.personOf([hashOf(id)])).toBeNull()
  expect(sessions.personOf(['other', id])).toEqual(ADA)
})

describe('a session is over', () => {
  test('after half an hour without a question, and not before', async () => {
    const { open, pass } = world()
    const sessions = open()
    const id = await sessions.open(ADA, HERE)
    pass(30 * MINUTE - 1)
    expect(sessions.personOf([id])).toEqual(ADA)
    pass(30 * MINUTE - 1)
    // To look is not to use.
    expect(sessions.personOf([id], 'looked-at')).toEqual(ADA)
    pass(1)
    expect(sessions.personOf([id])).toBeNull()
    expect(sessions.list()).toEqual([])
  })

  test('after eight hours, however much it was used', async () => {
    const { open, pass } = world()
    const sessions = open()
    const id = await sessions.open(ADA, HERE)
    for (let minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
      pass(10 * MINUTE)
      expect(sessions.personOf([id])).toEqual(ADA)
    }
    pass(10 * MINUTE)
    expect(sessions.personOf([id])).toBeNull()
  })

  test('when it is ended or revoked, for good', async () => {
    const { open, kept } = world()
    const sessions = open()
    const ids = [await sessions.open(ADA, HERE), await sessions.open(ADA, HERE), await sessions.open(ADA, HERE)]
    await sessions.end(ids.slice(0, 1))
    expect(await sessions.revoke(hashOf(ids[1] ?? ''))).toBe(true)
    expect(await sessions.revoke(hashOf(ids[1] ?? ''))).toBe(false)
    expect(ids.map((id) => sessions.personOf([id]) !== null)).toEqual([false, false, true])
    expect(ids.map((id) => open().personOf([id]) !== null)).toEqual([false, false, true])
    expect(kept).toHaveLength(1)
  })
})

describe('after a restart', () => {
  test('people are still signed in', async () => {
    const { open } = world()
    const id = await open().open(ADA, HERE)
    expect(open().personOf([id])).toEqual(ADA)
  })

  test('the last use counts, as far as it was written: every five minutes', async () => {
    const { open, pass } = world()
    const sessions = open()
    const id = await sessions.open(ADA, HERE)
    pass(6 * MINUTE)
    sessions.personOf([id])
    pass(28 * MINUTE)
    expect(open().personOf([id], 'looked-at')).toEqual(ADA)
    pass(2 * MINUTE)
    expect(open().personOf([id], 'looked-at')).toBeNull()
  })

  test('what is over is taken out when somebody signs in', async () => {
    const { open, pass, kept } = world()
    await open().open(ADA, HERE)
    pass(31 * MINUTE)
    await open().open(ADA, HERE)
    expect(kept).toHaveLength(1)
  })
})

test('a use that cannot be written is told of, and ends nobody’s work', async () => {
  const { table, open, faults, pass } = world()
  const sessions = open()
  const id = await sessions.open(ADA, HERE)
  table.seen = () => Promise.reject(new Error('disk full'))
  pass(6 * MINUTE)
  expect(sessions.personOf([id])).toEqual(ADA)
  await Promise.resolve()
  expect(faults).toHaveLength(1)
})

test('a person has a hundred sessions at most; the oldest gives way', async () => {
  const { open } = world()
  const sessions = open()
  const other = await sessions.open({ ...ADA, id: 'bob' }, HERE)
  const ids = []
  for (let at = 0; at < 101; at += 1) ids.push(await sessions.open(ADA, HERE))
  expect(ids.map((id) => sessions.personOf([id]) !== null)).toEqual([false, ...Array(100).fill(true)])
  expect(sessions.personOf([other])).not.toBeNull()
})

test('sessions of people whom other settings let in end with the next start', async () => {
  const { kept, table, open } = world()
  const sessions = open()
  await sessions.open(ADA, HERE)
  await sessions.open({ ...ADA, id: 'local' }, HERE)
  const going = await keptSessions(table, ({ personId }) => personId === 'ada')
  expect(going).toEqual(kept)
  expect(kept).toMatchObject([{ personId: 'ada' }])
})
