import { EVERYTHING, type Remark } from '@linkdeck/contract'
import { type CardPage, type Linkcard, LinkcardError } from '@linkdeck/linkcard'
import { expect, test } from 'vitest'
import { type AskerOptions, createAsker } from './asker.ts'
import { instantClock } from './testing/instant-clock.ts'
import { pageOf } from './testing/page-of.ts'

const NEVER = new AbortController().signal
const WHOLE = pageOf([1, 2], 2)
const SHORT = pageOf([1], 2, [{ kind: 'short-page', count: 1 }])
const EMPTY = pageOf([], 0)

/** A service that gives these answers, the last one again and again; each costs a call. */
function askerOver(answers: readonly (CardPage | Error)[], options: Partial<AskerOptions> = {}) {
  const { clock, waits } = instantClock()
  const troubles: (string | null)[] = []
  const remarks: (readonly Remark[])[] = []
  const lanes: (string | undefined)[] = []
  let at = -1
  const answer: Linkcard['listCards'] = async (_, asking) => {
    at = Math.min(at + 1, answers.length - 1)
    lanes.push(asking?.lane)
    asking?.onAttempt?.({ lane: 'background', page: 1, outcome: 'ok', attempt: 1, ms: 1 })
    const next = answers[at] ?? WHOLE
    if (next instanceof Error) throw next
    return next
  }
  const asker = createAsker({
    linkcard: { listCards: answer, lookUp: (_, asking) => answer(EVERYTHING, asking) },
    clock,
    random: () => 1,
    isSameKey: async () => true,
    onCall: () => {},
    onTrouble: (error) => void troubles.push(error?.kind ?? null),
    onRemarks: (remark) => void remarks.push(remark),
    ...options,
  })
  return { asker, waits, troubles, remarks, lanes }
}

test('questions are asked in the background, and every call is counted once', async () => {
  const { asker, lanes } = askerOver([SHORT, WHOLE])
  expect(await asker.page(EVERYTHING, NEVER)).toEqual({ page: WHOLE, isWhole: true })
  await asker.lookUp('8986', NEVER)
  expect(lanes).toEqual(['background', 'background', 'background'])
  expect([asker.takeCalls(), asker.takeCalls()]).toEqual([3, 0])
})

test('a page that contradicts itself is doubted ten times, then it is what the service has to say', async () => {
  const { asker, remarks, waits } = askerOver([SHORT])
  expect(await asker.page(EVERYTHING, NEVER)).toEqual({ page: SHORT, isWhole: false })
  expect(asker.takeCalls()).toBe(10)
  expect(waits).toEqual(Array(9).fill(200))
  expect(remarks).toEqual([SHORT.remarks])
})

test('an account that is suddenly empty is doubted; a look-up that finds nothing, and an empty view, are not', async () => {
  const lookUp = askerOver([WHOLE, EMPTY, WHOLE])
  await lookUp.asker.page(EVERYTHING, NEVER)
  expect(await lookUp.asker.lookUp('8986', NEVER)).toEqual({ page: EMPTY, isWhole: true })
  const fleet = askerOver([WHOLE, EMPTY, WHOLE])
  await fleet.asker.page(EVERYTHING, NEVER)
  expect(await fleet.asker.page(EVERYTHING, NEVER)).toEqual({ page: WHOLE, isWhole: true })
  expect(await askerOver([EMPTY]).asker.page(EVERYTHING, NEVER)).toEqual({ page: EMPTY, isWhole: true })
})

test('what the service refuses is asked again until it answers; what stands in the way is told', async () => {
  const down = new LinkcardError('upstream-unavailable', 'no')
  const { asker, waits, troubles } = askerOver([down, down, WHOLE])
  expect(await asker.page(EVERYTHING, NEVER)).toMatchObject({ isWhole: true })
  expect(troubles).toEqual(['upstream-unavailable', 'upstream-unavailable', null])
  expect(waits).toEqual([500, 1_000])
})

test('other errors, the end of the signal and another key are not asked away', async () => {
  await expect(askerOver([new TypeError('a bug')]).asker.page(EVERYTHING, NEVER)).rejects.toThrow('a bug')
  const stopped = AbortSignal.abort(new Error('enough'))
  const failing = askerOver([new LinkcardError('busy', 'no')])
  await expect(failing.asker.page(EVERYTHING, stopped)).rejects.toThrow('enough')
  const replaced = askerOver([WHOLE], { isSameKey: async () => false })
  await expect(replaced.asker.page(EVERYTHING, NEVER)).rejects.toThrow('key was replaced')
})
