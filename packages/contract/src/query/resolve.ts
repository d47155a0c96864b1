/** Relative dates become dates at the moment a question is asked; from there on every term is absolute. */
import { fieldOf } from '../card/fields.ts'
import { type CardQuery, type Condition, conditionsOf, normalise } from './card-query.ts'
import { spanOf } from './relative-time.ts'

/** The query with every relative date replaced by the days it names at nowMs. */
export function resolve(query: CardQuery, nowMs: number): CardQuery {
  const terms = (list: readonly string[]) => list.map((term) => resolveTerm(term, nowMs))
  const where: CardQuery['where'] = {}
  for (const [name, condition] of conditionsOf(query)) {
    const resolved: Condition = { ...condition, any: terms(condition.any), none: terms(condition.none) }
    where[name] = fieldOf(name).kind === 'time' ? resolved : condition
  }
  return normalise({ ...query, where })
}

/** The same for one term of a time field. */
export function resolveTerm(term: string, nowMs: number): string {
  const [from = '', to = ''] = term.split('..')
  return `${spanOf(from, nowMs)?.from ?? from}..${spanOf(to, nowMs)?.to ?? to}`
}
