/** What one choice in a form does to a query. ListCardInfo takes one value a field, so a choice replaces the last one. */
import {
  type CardQuery,
  conditionOf,
  conditionsOf,
  type FieldName,
  isEmptyCondition,
  NO_CONDITION,
  OS_STATUS_OF_STATUS,
  withCondition,
} from '@linkdeck/contract'
import { NUMBER_FIELDS, type NumberField } from './detect-number.ts'

/** The one term of a field, null when nothing or more than one term is asked. */
export function termOf(query: CardQuery, name: FieldName): string | null {
  const { any } = conditionOf(query, name)
  return any.length === 1 ? (any[0] ?? null) : null
}

/** Asks for one term, or for nothing by null; a contradicting Status or detailed status is let go. */
export function choose(query: CardQuery, name: FieldName, term: string | null): CardQuery {
  const chosen = withCondition(query, name, term === null ? NO_CONDITION : { ...NO_CONDITION, any: [term] })
  const other = name === 'status' ? 'osStatus' : name === 'osStatus' ? 'status' : null
  return other && contradictionOf(chosen) ? withCondition(chosen, other, NO_CONDITION) : chosen
}

/** Adds a term that is asked not to be there. */
export function exclude(query: CardQuery, name: FieldName, term: string): CardQuery {
  const condition = conditionOf(query, name)
  return withCondition(query, name, { ...condition, none: [...condition.none, term] })
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

/** A Status and a detailed status that no card can have at once; such a pair can only be typed. */
export function contradictionOf(query: CardQuery): { status: string; osStatus: string } | null {
  const status = termOf(query, 'status')
  const osStatus = termOf(query, 'osStatus')
  if (status === null || osStatus === null) return null
  const details = OS_STATUS_OF_STATUS[status]
  return details && isKnownDetail(osStatus) && !details.includes(osStatus) ? { status, osStatus } : null
}

/** Whether a detailed status belongs to a documented Status; only then can it contradict one. */
function isKnownDetail(osStatus: string): boolean {
  return Object.values(OS_STATUS_OF_STATUS).some((details) => details.includes(osStatus))
}

export function countConditions(query: CardQuery): number {
  return conditionsOf(query).length + (query.text === '' ? 0 : 1)
}

export function isAsked(query: CardQuery, names: readonly FieldName[]): boolean {
  return names.some((name) => !isEmptyCondition(conditionOf(query, name)))
}
