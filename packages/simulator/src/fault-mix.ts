/** Faults at random, the same for the same seed: what befalls a question depends on it and on how often it was asked. */
import type { FaultName } from './faults.ts'
import { hashText } from './fleet/dice.ts'
import { filtersOf } from './fleet/filters.ts'

export type FaultMix = {
  /** Of all calls, from 0 to 1. */
  share: number
  /** MIXED_FAULTS unless told. */
  kinds?: readonly FaultName[]
  seed?: number
}

/** Faults that pass when the question is asked again, as often as it takes. */
export const MIXED_FAULTS = [
  'throttle',
  'server-error',
  'unavailable',
  'html-502',
  'truncated',
  'cut-off',
  'reset',
  'hang',
  'slow-headers',
  'refused',
  'empty-code',
  'xml',
  'wrong-page',
  'short-page',
  'repeat',
  'total-zero',
  'list-missing',
] as const satisfies readonly FaultName[]

/** The fault of a call with these parameters, if it gets one. */
export type FaultDraw = (parameters: Readonly<Record<string, string>>) => FaultName | null

export function drawFaults({ share, kinds = MIXED_FAULTS, seed = 1 }: FaultMix): FaultDraw {
  const asked = new Map<string, number>()
  return (parameters) => {
    const question = JSON.stringify([parameters['PageNo'], parameters['PageSize'], filtersOf(parameters)])
    const times = (asked.get(question) ?? 0) + 1
    asked.set(question, times)
    const chance = hashText(`${seed} ${times} ${question}`) / 2 ** 32
    return chance < share ? (kinds[Math.floor((chance / share) * kinds.length)] ?? null) : null
  }
}
