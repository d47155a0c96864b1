import { LinkcardError } from '@linkdeck/linkcard'
import { expect, test, vi } from 'vitest'
import { createProgress } from './progress.ts'
import { pageOf } from './testing/page-of.ts'

function progressOf() {
  const onChange = vi.fn()
  const about = { id: 'one', scope: 'vendor=CMCC', callsPerSecond: 10, startedAtMs: 1_800_000_000_000, onChange }
  return { progress: createProgress(about), onChange }
}

test('before the first page nothing is known of what is left', () => {
  expect(progressOf().progress.answer()).toEqual({
    id: 'one',
    scope: 'vendor=CMCC',
    startedAt: '2027-01-15T08:00:00.000Z',
    step: 'pages',
    cards: 0,
    total: null,
    callsSpent: 0,
    left: null,
    problem: null,
  })
})

test('pages, calls and look-ups are counted, and what is left in calls and seconds', () => {
  const { progress, onChange } = progressOf()
  progress.called()
  progress.called()
  progress.read(pageOf([1, 2], 200), { pages: 1, last: 5 })
  expect(progress.answer()).toMatchObject({
    cards: 2,
    total: 200,
    callsSpent: 2,
    left: { calls: 4, seconds: 0.4, callsPerSecond: 10 },
  })
  progress.lookUps(2)
  progress.lookedUp()
  expect(progress.answer()).toMatchObject({ step: 'look-ups', cards: 2, left: { calls: 1 } })
  progress.lookedUp()
  progress.lookedUp()
  expect(progress.answer().left?.calls).toBe(0)
  expect(onChange).toHaveBeenCalledTimes(7)
})

test('a reading that goes on where it was has what it had; a second one begins anew', () => {
  const { progress } = progressOf()
  progress.pages({ cards: 80, total: 200 })
  progress.read(pageOf([1, 2], 200), { pages: 3, last: 5 })
  expect(progress.answer()).toMatchObject({ cards: 82, total: 200 })
  progress.pages({ cards: 0, total: null })
  expect(progress.answer()).toMatchObject({ step: 'pages', cards: 0, total: 200 })
})

test('a problem stands until something goes well, and is news once', () => {
  const { progress, onChange } = progressOf()
  const error = new LinkcardError('upstream-key', 'The key is unknown.', { upstreamCode: 'InvalidAccessKeyId' })
  progress.trouble(error)
  progress.trouble(error)
  expect(onChange).toHaveBeenCalledTimes(1)
  expect(progress.answer().problem).toEqual({
    kind: 'upstream-key',
    message: 'The key is unknown.',
    upstreamCode: 'InvalidAccessKeyId',
  })
  progress.failed()
  expect(progress.answer().problem?.kind).toBe('internal')
  progress.trouble(null)
  expect(progress.answer().problem).toBeNull()
})
