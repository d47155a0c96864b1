/** What a query means: the definition that every engine has to agree with. Relative dates are resolved before. */
import type { Card } from '../card/card.ts'
import { type FieldName, fieldOf, isCardFieldName } from '../card/fields.ts'
import { type CardQuery, type Condition, conditionsOf } from './card-query.ts'
import { sortValueOf } from './compare.ts'
import { isFound, needlesOf, searchTextOf } from './search-text.ts'
import { isRangeTerm, rangeOf } from './term.ts'

/** Whether a card fits the conditions and the free text of a query; order and page play no part. */
export function matches(card: Card, query: CardQuery): boolean {
  if (!conditionsOf(query).every(([name, condition]) => fits(card, name, condition))) return false
  const needles = needlesOf(query.text)
  if (needles.length === 0) return true
  const text = searchTextOf(card)
  return needles.every((needle) => isFound(needle, text))
}

function fits(card: Card, name: FieldName, { any, none, missing }: Condition): boolean {
  const isMissing = isMissingValue(card, name)
  if (missing === 'none' && isMissing) return false
  const holds = (term: string) => (isRangeTerm(name, term) ? isWithin(card, name, term) : hasValue(card, name, term))
  if (none.some(holds)) return false
  const asked = any.length > 0 || missing === 'any'
  return !asked || any.some(holds) || (missing === 'any' && isMissing)
}

/** Missing means: no value that can be read. An amount such as "-" is as unknown as none at all. */
export function isMissingValue(card: Card, name: FieldName): boolean {
  return isCardFieldName(name) ? sortValueOf(card, name) === null : valuesOf(card, name).length === 0
}

/** The values of a card that a value term is compared with, as text. */
export function valuesOf(card: Card, name: FieldName): readonly string[] {
  if (name === 'poolId') return card.poolIds
  if (name === 'tags') return card.tags.map((tag) => tag.name)
  const value = card[name]
  if (value === null || value === '') return []
  if (typeof value === 'object') return value
  const text = String(value)
  return [fieldOf(name).vocab?.find(text)?.code ?? text]
}

function hasValue(card: Card, name: FieldName, term: string): boolean {
  return valuesOf(card, name).includes(term)
}

function isWithin(card: Card, name: FieldName, term: string): boolean {
  const value = sortValueOf(card, name)
  if (typeof value !== 'number') return false
  const { from, to } = rangeOf(name, term)
  return (from === null || value >= from) && (to === null || value <= to)
}
