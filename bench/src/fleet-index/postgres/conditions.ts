/** The conditions of a query as SQL. */
import {
  type CardQuery,
  type Condition,
  conditionsOf,
  type FieldName,
  isRangeTerm,
  NO_CONDITION,
  needlesOf,
  rangeOf,
} from '@linkdeck/contract'
import { SETS } from '../asked-fields.ts'
import { column, keyColumn, rangeColumn } from './tables.ts'

/** Puts a value beside the statement, and gives its place in it. */
export type Bind = (value: unknown) => string

export type Named = { name: FieldName | 'text'; holds: string }

export function createBind(): { bind: Bind; values: unknown[] } {
  const values: unknown[] = []
  return { values, bind: (value) => `$${values.push(value)}` }
}

export function namedConditions(query: CardQuery, bind: Bind): Named[] {
  const conditions = conditionsOf(query).map(
    ([name, condition]): Named => ({ name, holds: conditionSql(name, condition, bind) }),
  )
  const words = needlesOf(query.text).map(
    (needle): Named => ({ name: 'text', holds: `search LIKE ${bind(`%${needle}%`)}` }),
  )
  return [...conditions, ...words]
}

export function all(conditions: readonly Named[]): string {
  return conditions.length === 0 ? 'TRUE' : conditions.map(({ holds }) => `(${holds})`).join(' AND ')
}

/** The cards that fit, the condition of one field left out. */
export function whereSql(query: CardQuery, bind: Bind, leftOut?: FieldName): string {
  const where = leftOut ? { ...query.where, [leftOut]: NO_CONDITION } : query.where
  return all(namedConditions({ ...query, where }, bind))
}

function conditionSql(name: FieldName, { any, none }: Condition, bind: Bind): string {
  const parts = []
  if (any.length > 0) parts.push(holdsOne(name, any, bind))
  if (none.length > 0) parts.push(`NOT coalesce(${holdsOne(name, none, bind)}, FALSE)`)
  return parts.join(' AND ')
}

function holdsOne(name: FieldName, terms: readonly string[], bind: Bind): string {
  if (terms.some((term) => isRangeTerm(name, term))) return terms.map((term) => isWithin(name, term, bind)).join(' OR ')
  return SETS.includes(name) ? `${column(name)} && ${bind(terms)}` : `${column(name)} = ANY (${bind(terms)})`
}

function isWithin(name: FieldName, term: string, bind: Bind): string {
  const { from, to } = rangeOf(name, term)
  const ends = [from === null ? [] : `>= ${bind(from)}`, to === null ? [] : `<= ${bind(to)}`].flat()
  return `(${ends.map((end) => `${rangeColumn(name)} ${end}`).join(' AND ')})`
}

/** Cards without a value come last both ways; ties are broken by ICCID. */
export function orderSql({ sort }: CardQuery, numbers: readonly FieldName[]): string {
  const keys = sort.map(({ name, descending }) => {
    const key = numbers.includes(name) ? keyColumn(name) : column(name)
    return descending ? `${key} DESC NULLS LAST` : key
  })
  return [...keys, 'iccid'].join(', ')
}
