/** A question about cards, as plain data in one canonical form. Fields are joined by AND, terms of a field by OR. */
import { FIELD_NAMES, type FieldName } from '../card/fields.ts'
import { compareText } from './compare-text.ts'

/** any: one of these fits (or the value is missing, with missing 'any'). none: none of these fits. */
export type Condition = {
  any: readonly string[]
  none: readonly string[]
  /** any: cards without a value fit as well. none: cards without a value do not. null: not asked. */
  missing: 'any' | 'none' | null
}

export type SortKey = { name: FieldName; descending: boolean }

/** auto: the fleet index when it can answer, else the service itself. */
export type Source = 'auto' | 'live' | 'index'

export type CardQuery = {
  where: Partial<Record<FieldName, Condition>>
  /** Free text over identifiers, remark and tags; '' asks nothing. */
  text: string
  sort: readonly SortKey[]
  offset: number
  limit: number
  source: Source
}

export const PAGE_SIZES = [10, 15, 25, 40] as const
export const DEFAULT_LIMIT = 40

export const EVERYTHING: CardQuery = { where: {}, text: '', sort: [], offset: 0, limit: DEFAULT_LIMIT, source: 'auto' }

export const NO_CONDITION: Condition = { any: [], none: [], missing: null }

export function conditionOf(query: CardQuery, name: FieldName): Condition {
  return query.where[name] ?? NO_CONDITION
}

export function isEmptyCondition({ any, none, missing }: Condition): boolean {
  return any.length === 0 && none.length === 0 && missing === null
}

/** The fields that carry a condition, in the order of the registry. */
export function conditionsOf(query: CardQuery): readonly (readonly [FieldName, Condition])[] {
  return FIELD_NAMES.flatMap((name) => {
    const condition = query.where[name]
    return condition && !isEmptyCondition(condition) ? [[name, condition] as const] : []
  })
}

/** Fields that are asked for, and the free text as one more. */
export function countConditions(query: CardQuery): number {
  return conditionsOf(query).length + (query.text === '' ? 0 : 1)
}

/** The query with one condition replaced, back at its first page. */
export function withCondition(query: CardQuery, name: FieldName, condition: Condition): CardQuery {
  return normalise({ ...query, offset: 0, where: { ...query.where, [name]: condition } })
}

const unique = (terms: readonly string[]) => [...new Set(terms)].sort(compareText)

/** The one canonical form: terms sorted and single, empty conditions and doubled sort keys left out. */
export function normalise(query: CardQuery): CardQuery {
  const where: CardQuery['where'] = {}
  for (const [name, { any, none, missing }] of conditionsOf(query)) {
    where[name] = { any: unique(any), none: unique(none), missing }
  }
  const sort = query.sort.filter((key, at) => query.sort.findIndex(({ name }) => name === key.name) === at)
  return { ...query, where, sort, text: query.text.trim() }
}
