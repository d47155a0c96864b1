import { LinkcardError } from '@linkdeck/linkcard'
import { expect, test } from 'vitest'
import { createPatience } from './patience.ts'
import { instantClock } from './testing/instant-clock.ts'

const NEVER = new AbortController().signal
const error = (kind: LinkcardError['kind']) => new LinkcardError(kind, 'no')

test('the longer the service fails, the longer is waited, up to half a minute; then from the beginning', async () => {
  const { clock, waits } = instantClock()
  const patience = createPatience({ clock, random: () => 1 })
  for (let times = 0; times < 8; times += 1) await patience.wait(error('upstream-unavailable'), NEVER)
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  patience.recovered()
  await patience.wait(error('upstream-timeout'), NEVER)
  expect(waits.at(-1)).toBe(500)
})

test.each([
  'upstream-key',
  'upstream-signature',
  'upstream-token',
  'upstream-permission',
  'upstream-clock',
  'upstream-refused',
] as const)('what a person has to mend (%s) is asked more rarely', async (kind) => {
  const { clock, waits } = instantClock()
  const patience = createPatience({ clock, random: () => 0 })
  for (let times = 0; times < 7; times += 1) await patience.wait(error(kind), NEVER)
  expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 150_000, 150_000])
})

test('all who fail at the same time wait together, and once', async () => {
  const { clock, waits } = instantClock()
  const patience = createPatience({ clock, random: () => 1 })
  await Promise.all(Array.from({ length: 8 }, () => patience.wait(error('upstream-timeout'), NEVER)))
  expect(waits).toEqual([500])
})

test('a wait ends with the reason of its signal', async () => {
  const patience = createPatience({ clock: instantClock().clock, random: () => 1 })
  await expect(patience.wait(error('busy'), AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
})
