/** What one choice in a form does to a query. */
import {
  type CardQuery,
  conditionOf,
  type FieldName,
  isEmptyCondition,
  NO_CONDITION,
  NUMBER_FIELDS,
  type NumberField,
  withCondition,
} from '@linkdeck/contract'
import { agreeWith } from './status-agreement.ts'

/** Whether a value is asked to be there, or not to be there. */
export type Choice = 'wanted' | 'unwanted' | null

export function choiceOf(query: CardQuery, name: FieldName, term: string): Choice {
  const { any, none } = conditionOf(query, name)
  if (any.includes(term)) return 'wanted'
  return none.includes(term) ? 'unwanted' : null
}

/** The one term of a field, null when nothing or more than one term is asked. */
export function termOf(query: CardQuery, name: FieldName): string | null {
  const { any } = conditionOf(query, name)
  return any.length === 1 ? (any[0] ?? null) : null
}

/** Asks for one term and nothing else of the field, or for nothing by null. */
export function choose(query: CardQuery, name: FieldName, term: string | null): CardQuery {
  return agreeWith(withCondition(query, name, term === null ? NO_CONDITION : { ...NO_CONDITION, any: [term] }), name)
}

/** Puts one term, or none by null, in the place of the wanted ones; what is not wanted stays so. */
export function replaceWanted(query: CardQuery, name: FieldName, term: string | null): CardQuery {
  return withCondition(query, name, { ...conditionOf(query, name), any: term === null ? [] : [term] })
}

/** Adds a term to those of which one has to be there; one that is asked for in either way is let go. */
export function toggle(query: CardQuery, name: FieldName, term: string): CardQuery {
  const wanted = choiceOf(query, name, term) === null ? [term] : []
  const { any, none, missing } = without(query, name, term)
  return agreeWith(withCondition(query, name, { any: [...any, ...wanted], none, missing }), name)
}

/** Adds a term that must not be there. */
export function exclude(query: CardQuery, name: FieldName, term: string): CardQuery {
  const { any, none, missing } = without(query, name, term)
  return agreeWith(withCondition(query, name, { any, none: [...none, term], missing }), name)
}

/** The same, and takes it back. */
export function toggleExcluded(query: CardQuery, name: FieldName, term: string): CardQuery {
  return choiceOf(query, name, term) === 'unwanted' ? toggle(query, name, term) : exclude(query, name, term)
}

/** any: cards without a value fit as well. none: cards without a value do not. */
export function toggleMissing(query: CardQuery, name: FieldName, missing: 'any' | 'none'): CardQuery {
  const condition = conditionOf(query, name)
  return withCondition(query, name, { ...condition, missing: condition.missing === missing ? null : missing })
}

function without(query: CardQuery, name: FieldName, term: string) {
  const { any, none, missing } = conditionOf(query, name)
  const others = (terms: readonly string[]) => terms.filter((other) => other !== term)
  return { any: others(any), none: others(none), missing }
}

export function clearFields(query: CardQuery, names: readonly FieldName[]): CardQuery {
  return names.reduce((cleared, name) => withCondition(cleared, name, NO_CONDITION), query)
}

/** No conditions and no free text; order, page size and source stay. */
export function clearAll(query: CardQuery): CardQuery {
  return { ...query, where: {}, text: '', offset: 0 }
}

/** A number from the search box replaces every other number of that box. */
export function chooseNumber(query: CardQuery, name: NumberField, number: string): CardQuery {
  return choose(clearFields(query, NUMBER_FIELDS), name, number)
}

export function isAsked(query: CardQuery, names: readonly FieldName[]): boolean {
  return names.some((name) => !isEmptyCondition(conditionOf(query, name)))
}
