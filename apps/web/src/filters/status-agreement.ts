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

/** A state none of whose details is wanted cannot stand beside wanted details, so all of these go. */
function withFittingDetails(query: CardQuery): CardQuery {
  const { any: wanted, none: unwanted } = conditionOf(query, 'status')
  const details = conditionOf(query, 'osStatus')
  const isDead = wanted.some((code) => !details.any.some((detail) => fits(code, detail)))
  const isLeft = (detail: string) =>
    !unwanted.some((code) => owns(code, detail)) && (wanted.length === 0 || wanted.some((code) => fits(code, detail)))
  return withCondition(query, 'osStatus', { ...details, any: isDead ? [] : details.any.filter(isLeft) })
}

function withFittingStates(query: CardQuery): CardQuery {
  const { any: details } = conditionOf(query, 'osStatus')
  if (details.length === 0) return query
  const states = conditionOf(query, 'status')
  return withCondition(query, 'status', {
    ...states,
    any: states.any.filter((code) => details.some((detail) => fits(code, detail))),
    none: states.none.filter((code) => !details.some((detail) => owns(code, detail))),
  })
}
