/** A condition as words: the field, then what is asked of it. Names and labels come from the contract. */
import {
  type CardQuery,
  type Condition,
  conditionsOf,
  type FieldName,
  fieldOf,
  isRangeTerm,
  type Language,
  labelOf,
  parseFlow,
} from '@linkdeck/contract'
import { formatFor } from '../i18n/format.ts'
import type { Messages } from '../i18n/messages.ts'

export type Words = { language: Language; messages: Messages }

/**
 * relation: "is", "is not", or nothing where the value says it itself ("10 % or less", "is empty").
 * negated: the condition holds for cards of which the value is not true.
 */
export type ConditionWords = { name: FieldName; field: string; relation: string; value: string; negated: boolean }

/** Every condition of a query. A field with terms on both sides, or asked for a missing value too, has several. */
export function wordsOfQuery(query: CardQuery, words: Words): readonly ConditionWords[] {
  return conditionsOf(query).flatMap(([name, condition]) => wordsOfCondition(name, condition, words))
}

function wordsOfCondition(name: FieldName, { any, none, missing }: Condition, words: Words): ConditionWords[] {
  const { or } = formatFor(words.language)
  const { filters } = words.messages
  const part = (values: readonly string[], relation: string, negated: boolean): ConditionWords[] =>
    values.length === 0 ? [] : [{ name, field: fieldOf(name)[words.language], relation, value: or(values), negated }]
  const wanted = any.map((term) => wordsOfTerm(name, term, words))
  if (missing === 'any') wanted.push(filters.isEmpty)
  const unwanted = none.map((term) => wordsOfTerm(name, term, words))
  const isSaid = any.length === 0 || any.some((term) => isRangeTerm(name, term))
  return [
    ...part(wanted, isSaid ? '' : filters.is, false),
    ...part(unwanted, filters.isNot, true),
    ...part(missing === 'none' ? [filters.isFilled] : [], '', false),
  ]
}

/** The words of one value or range. */
export function wordsOfTerm(name: FieldName, term: string, words: Words): string {
  const { vocab, kind } = fieldOf(name)
  const { filters } = words.messages
  if (isRangeTerm(name, term)) return wordsOfRange(name, term, words)
  if (vocab) return labelOf(vocab, term, words.language)
  if (kind === 'flag') return term === 'true' ? filters.on : filters.off
  return term
}

function wordsOfRange(name: FieldName, term: string, words: Words): string {
  const { filters } = words.messages
  const isTime = fieldOf(name).kind === 'time'
  const [from = '', to = ''] = term.split('..').map((bound) => wordsOfBound(name, bound, words))
  if (from === to) return from
  if (to === '') return isTime ? filters.since(from) : filters.atLeast(from)
  if (from === '') return isTime ? filters.until(to) : filters.atMost(to)
  return filters.between(from, to)
}

function wordsOfBound(name: FieldName, bound: string, { language }: Words): string {
  if (bound === '') return ''
  const { kind } = fieldOf(name)
  const { flow, percent } = formatFor(language)
  if (kind === 'time') return bound.replace('T', ' ')
  if (kind === 'percent') return percent(Number(bound))
  const bytes = kind === 'flow' || kind === 'level' ? parseFlow(bound) : null
  return bytes === null ? bound : flow(bytes)
}

/** The whole condition in one line, for names that are heard. */
export function sentenceOf({ field, relation, value }: Omit<ConditionWords, 'name' | 'negated'>): string {
  return [field, relation, value].filter((word) => word !== '').join(' ')
}
