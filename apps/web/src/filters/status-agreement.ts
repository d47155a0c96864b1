/** Status and detailed status are two fields joined by "and": what one of them asks must leave room for the other. */
import { type CardQuery, conditionOf, type FieldName, OS_STATUS_OF_STATUS, withCondition } from '@linkdeck/contract'

/** Wanted states and wanted detailed states of which no pair fits. */
export type Contradiction = { status: readonly string[]; osStatus: readonly string[] }

function owns(status: string, detail: string): boolean {
  return OS_STATUS_OF_STATUS[status]?.includes(detail) ?? false
}

/** Whether a card can have both. An undocumented code is given the benefit of the doubt. */
function fits(status: string, detail: string): boolean {
  const known = Object.keys(OS_STATUS_OF_STATUS)
  return owns(status, detail) || !known.includes(status) || !known.some((code) => owns(code, detail))
}

/** Such a pair can only be typed: choices let go of what contradicts them. */
export function contradictionOf(query: CardQuery): Contradiction | null {
  const [status, osStatus] = [conditionOf(query, 'status'), conditionOf(query, 'osStatus')]
  if ([status, osStatus].some(({ any, missing }) => any.length === 0 || missing === 'any')) return null
  const isPossible = status.any.some((code) => osStatus.any.some((detail) => fits(code, detail)))
  return isPossible ? null : { status: status.any, osStatus: osStatus.any }
}

/** The query after a choice of a state or of a detailed state: terms of the other field that no card could meet are let go. */
export function agreeWith(query: CardQuery, chosen: FieldName): CardQuery {
  if (chosen === 'status') return withFittingDetails(query)
  return chosen === 'osStatus' ? withFittingStates(query) : query
}

/** A wanted state without a wanted detail, or the other way round, could only be told apart by "or": the other field goes. */
function pruned(chosen: readonly string[], others: readonly string[], pair: (one: string, other: string) => boolean) {
  const isAlone = chosen.some((one) => !others.some((other) => pair(one, other)))
  return isAlone ? [] : others.filter((other) => chosen.length === 0 || chosen.some((one) => pair(one, other)))
}

function withFittingDetails(query: CardQuery): CardQuery {
  const states = conditionOf(query, 'status')
  const details = conditionOf(query, 'osStatus')
  const any = pruned(states.any, details.any, fits)
  const isLeft = (detail: string) => !states.none.some((code) => owns(code, detail))
  return withCondition(query, 'osStatus', { ...details, any: any.filter(isLeft) })
}

function withFittingStates(query: CardQuery): CardQuery {
  const states = conditionOf(query, 'status')
  const details = conditionOf(query, 'osStatus')
  const any = pruned(details.any, states.any, (detail, code) => fits(code, detail))
  const isLeft = (code: string) => !details.any.some((detail) => owns(code, detail))
  return withCondition(query, 'status', { ...states, any, none: states.none.filter(isLeft) })
}
