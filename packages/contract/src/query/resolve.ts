/** Relative dates become dates at the moment a question is asked; from there on every term is absolute. */
import { fieldOf } from '../card/fields.ts'
import { type CardQuery, type Condition, conditionsOf, normalise } from './card-query.ts'
import { spanOf } from './relative-time.ts'
import { timeRangeOf } from './term.ts'

/** The query with every relative date replaced by the days it names at nowMs. */
export function resolve(query: CardQuery, nowMs: number): CardQuery {
  const where: CardQuery['where'] = {}
  for (const [name, condition] of conditionsOf(query))
    where[name] = fieldOf(name).kind === 'time' ? resolveCondition(condition, nowMs) : condition
  return normalise({ ...query, where })
}

/** A range such as 2027-05-01..@today may end before it begins: it holds nothing, and nobody could read it. */
function resolveCondition({ any, none, missing }: Condition, nowMs: number): Condition {
  const [asked, excluded] = [any, none].map((terms) => terms.map((term) => resolveTerm(term, nowMs)))
  const left: Condition = { any: asked?.filter(canHold) ?? [], none: excluded?.filter(canHold) ?? [], missing }
  const [first] = asked ?? []
  if (first === undefined || left.any.length > 0 || missing === 'any') return left
  // Without the last of its ranges the condition would ask for everything. A day and not that day is nothing.
  const day = first.slice(0, 'yyyy-MM-dd'.length)
  const nothing = `${day}..${day}`
  return { ...left, any: [nothing], none: [...left.none, nothing] }
}

function canHold(term: string): boolean {
  const { from, to } = timeRangeOf(term)
  return from === null || to === null || from <= to
}

/** The same for one term of a time field. */
export function resolveTerm(term: string, nowMs: number): string {
  const [from = '', to = ''] = term.split('..')
  return `${spanOf(from, nowMs)?.from ?? from}..${spanOf(to, nowMs)?.to ?? to}`
}
