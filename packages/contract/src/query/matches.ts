/** What a query means: the definition that every engine has to agree with. Relative dates are resolved before. */
import type { Card } from '../card/card.ts'
import { type FieldName, fieldOf, isCardFieldName } from '../card/fields.ts'
import { type CardQuery, type Condition, conditionOf, conditionsOf } from './card-query.ts'
import { sortValueOf } from './compare.ts'
import { isFound, needlesOf, searchTextOf } from './search-text.ts'
import { isRangeTerm, rangeOf } from './term.ts'

/** The identifiers of a list by its id, each with its place; a list that is not known has none. */
export type Lists = (id: string) => ReadonlyMap<string, number>

const NO_LISTS: Lists = () => new Map()

/** Whether a card fits the conditions and the free text of a query; order and page play no part. */
export function matches(card: Card, query: CardQuery, lists: Lists = NO_LISTS): boolean {
  return matcherOf(query, lists)(card)
}

/** The same for many cards: what depends on the query alone is read once. */
export function matcherOf(query: CardQuery, lists: Lists = NO_LISTS): (card: Card) => boolean {
  const conditions = conditionsOf(query).map(([name, condition]) => conditionMatcher(name, condition, lists))
  const needles = needlesOf(query.text)
  return (card) => {
    if (!conditions.every((fits) => fits(card))) return false
    if (needles.length === 0) return true
    const text = searchTextOf(card)
    return needles.every((needle) => isFound(needle, text))
  }
}

function conditionMatcher(name: FieldName, { any, none, missing }: Condition, lists: Lists): (card: Card) => boolean {
  const wanted = any.map((term) => termMatcher(name, term, lists))
  const unwanted = none.map((term) => termMatcher(name, term, lists))
  const asked = any.length > 0 || missing === 'any'
  return (card) => {
    const isMissing = missing !== null && isMissingValue(card, name)
    if (missing === 'none' && isMissing) return false
    if (unwanted.some((holds) => holds(card))) return false
    return !asked || wanted.some((holds) => holds(card)) || (missing === 'any' && isMissing)
  }
}

function termMatcher(name: FieldName, term: string, lists: Lists): (card: Card) => boolean {
  if (name === 'list') return (card) => placeIn(lists(term), card) !== null
  if (!isRangeTerm(name, term)) return (card) => valuesOf(card, name).includes(term)
  const { from, to } = rangeOf(name, term)
  return (card) => {
    const value = rangeValueOf(card, name)
    return value !== null && (from === null || value >= from) && (to === null || value <= to)
  }
}

/** Where a card stands first in any of the lists that a query asks for; null when in none. For compareCards. */
export function placeOf(query: CardQuery, lists: Lists): (card: Card) => number | null {
  const asked = conditionOf(query, 'list').any.map(lists)
  return (card) => {
    const places = asked.flatMap((list) => placeIn(list, card) ?? [])
    return places.length === 0 ? null : Math.min(...places)
  }
}

/** Where a card stands in a list, by the first of its identifiers there; null when it does not. */
function placeIn(list: ReadonlyMap<string, number>, { iccid, msisdn, imsi }: Card): number | null {
  const places = [iccid ?? '', ...msisdn, ...imsi].flatMap((identifier) => list.get(identifier) ?? [])
  return places.length === 0 ? null : Math.min(...places)
}

/**
 * What the ends of a range are compared with; null when no range can hold. A percent is asked for to find cards that
 * will be suspended, and the service offers it for single plans only (request table, MaxRestFlowPercentage): a pool
 * card's percent is shown and sorted by, but fits no range.
 */
export function rangeValueOf(card: Card, name: FieldName): number | null {
  if (name === 'restPercent' && card.remainingKind !== 'single') return null
  const value = sortValueOf(card, name)
  return typeof value === 'number' ? value : null
}

/** Missing means: no value that can be read. An amount such as "-" is as unknown as none at all. */
export function isMissingValue(card: Card, name: FieldName): boolean {
  return isCardFieldName(name) ? sortValueOf(card, name) === null : valuesOf(card, name).length === 0
}

/** The values of a card that a value term is compared with, as text. */
export function valuesOf(card: Card, name: FieldName): readonly string[] {
  if (name === 'poolId') return card.poolIds
  if (name === 'list') return []
  if (name === 'tags') return card.tags.map((tag) => tag.name)
  const value = card[name]
  if (value === null || value === '') return []
  if (typeof value === 'object') return value
  const text = String(value)
  return [fieldOf(name).vocab?.find(text)?.code ?? text]
}
