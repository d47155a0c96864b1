import { expect, test } from 'vitest'
import { cardOf, makeDirectory, openEmpty, openIn, pageOf } from './testing/small-fleet.ts'

const WHOLE = { account: 'a1', scope: '' }

test('a run begins with nothing read and nothing spent', async () => {
  const index = await openEmpty()
  const run = await index.startRun({ id: 'r1', ...WHOLE, startedAtMs: 10 })
  expect(run).toEqual({
    id: 'r1',
    account: 'a1',
    scope: '',
    startedAtMs: 10,
    finishedAtMs: null,
    outcome: 'running',
    checkpoint: null,
    totalFirst: null,
    totalLast: null,
    callsSpent: 0,
  })
  expect(await index.unfinishedRun('')).toEqual(run)
})

test('pages and look-ups add up: first and last total, calls, checkpoint', async () => {
  const index = await openEmpty()
  await index.startRun({ id: 'r1', ...WHOLE, startedAtMs: 10 })
  const crawl = { id: 'r1', checkpoint: { next: 1, seen: ['x'] } }
  await index.applyPage(pageOf([cardOf(1)], 11, { crawl: { ...crawl, total: 100 } }))
  await index.applyPage(
    pageOf([cardOf(2)], 12, { crawl: { ...crawl, checkpoint: { next: 2, seen: [] }, total: 98, callsSpent: 3 } }),
  )
  await index.applyPage(pageOf([cardOf(3)], 13, { crawl: { ...crawl, checkpoint: { next: 3, seen: [] } } }))
  await index.spendCalls('r1', 7)
  expect(await index.unfinishedRun('')).toMatchObject({
    checkpoint: { next: 3, seen: [] },
    totalFirst: 100,
    totalLast: 98,
    callsSpent: 12,
  })
})

test('a run goes on where it was after closing and opening again', async () => {
  const directory = await makeDirectory()
  const first = await openIn(directory)
  await first.startRun({ id: 'r1', ...WHOLE, startedAtMs: 10 })
  await first.applyPage(pageOf([cardOf(1)], 11, { crawl: { id: 'r1', checkpoint: [4, 'left'] } }))
  await first.close()
  const second = await openIn(directory)
  expect(await second.unfinishedRun('')).toMatchObject({ id: 'r1', checkpoint: [4, 'left'] })
  await second.applyPage(pageOf([cardOf(2)], 12, { crawl: { id: 'r1', checkpoint: [5] } }))
  expect((await second.unfinishedRun(''))?.callsSpent).toBe(2)
})

test('a second run of a scope is refused while the first has not ended; other scopes are free', async () => {
  const index = await openEmpty()
  await index.startRun({ id: 'r1', ...WHOLE, startedAtMs: 10 })
  await expect(index.startRun({ id: 'r2', ...WHOLE, startedAtMs: 11 })).rejects.toThrow(
    'Run r1 of this scope has not ended',
  )
  await index.startRun({ id: 'r3', account: 'a1', scope: 'status=30', startedAtMs: 12 })
  expect((await index.unfinishedRun('status=30'))?.id).toBe('r3')
  await index.finishRun('r1', { outcome: 'incomplete', finishedAtMs: 13 })
  expect((await index.startRun({ id: 'r2', ...WHOLE, startedAtMs: 14 })).outcome).toBe('running')
})

test('a run ends once: a second ending changes nothing', async () => {
  const index = await openEmpty()
  await index.startRun({ id: 'r1', ...WHOLE, startedAtMs: 10 })
  const ended = await index.finishRun('r1', { outcome: 'complete', finishedAtMs: 20 })
  expect(ended).toMatchObject({ outcome: 'complete', finishedAtMs: 20 })
  expect(await index.finishRun('r1', { outcome: 'incomplete', finishedAtMs: 30 })).toEqual(ended)
  expect(await index.unfinishedRun('')).toBe(null)
})

test('a run that does not exist cannot end', async () => {
  const index = await openEmpty()
  await expect(index.finishRun('r1', { outcome: 'complete', finishedAtMs: 1 })).rejects.toThrow('There is no run r1')
})

test('runs are listed newest first, and the last complete one of a scope is told apart', async () => {
  const index = await openEmpty()
  for (const [at, outcome] of (['complete', 'complete', 'incomplete'] as const).entries()) {
    await index.startRun({ id: `r${at}`, ...WHOLE, startedAtMs: at })
    await index.finishRun(`r${at}`, { outcome, finishedAtMs: at + 1 })
  }
  await index.startRun({ id: 'view', account: 'a1', scope: 'status=30', startedAtMs: 9 })
  expect((await index.lastRuns(3)).map(({ id }) => id)).toEqual(['view', 'r2', 'r1'])
  expect((await index.lastCompleteRun(''))?.id).toBe('r1')
  expect(await index.lastCompleteRun('status=30')).toBe(null)
})
