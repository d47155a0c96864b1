/** A condition as words: the field, then what is asked of it. Names and labels come from the contract. */
import {
  type CardQuery,
  type Condition,
  conditionOf,
  conditionsOf,
  type FieldName,
  fieldOf,
  isRangeTerm,
  type Language,
  labelOf,
  maskValue,
  parseFlow,
  resolveTerm,
  sizeOfList,
  vocabOf,
  withCondition,
} from '@linkdeck/contract'
import { FILTER_WORDS } from '../i18n/filter-words.ts'
import { formatFor } from '../i18n/format.ts'
import { presetOf } from './date-presets.ts'
import { missingKind } from './missing-kind.ts'
import { wholeMonthOf } from './whole-month.ts'

/** nowMs: what relative dates are counted from; not needed for a query in which they are plain. isMasked: no card numbers. */
export type Words = { language: Language; nowMs?: number; isMasked?: boolean }

/**
 * One part of a condition. wanted: one of these fits. unwanted: none of these does. filled: there is a value.
 * relation: "is", "is not", or nothing where the value says it itself ("10 % or less", "is empty").
 */
export type ConditionWords = {
  name: FieldName
  part: 'wanted' | 'unwanted' | 'filled'
  field: string
  relation: string
  value: string
}

/** Every condition of a query. A field with terms on both sides, or asked for a missing value too, has several. */
export function wordsOfQuery(query: CardQuery, words: Words): readonly ConditionWords[] {
  return conditionsOf(query).flatMap(([name, condition]) => wordsOfCondition(name, condition, words))
}

function wordsOfCondition(name: FieldName, condition: Condition, words: Words): ConditionWords[] {
  const { any, none, missing } = condition
  const filters = FILTER_WORDS[words.language]
  const lack = filters.missing[missingKind(name)]
  const said = (part: ConditionWords['part'], relation: string, values: readonly string[]): ConditionWords[] => {
    const value = formatFor(words.language).or(values)
    return values.length === 0 ? [] : [{ name, part, field: fieldOf(name)[words.language], relation, value }]
  }
  const wanted = any.map((term) => wordsOfTerm(name, term, words))
  if (missing === 'any') wanted.push(any.length === 0 ? lack.is : lack.or)
  const unwanted = none.map((term) => wordsOfTerm(name, term, words))
  const isRange = [...any, ...none].some((term) => isRangeTerm(name, term))
  return [
    ...said('wanted', any.length === 0 || isRange ? '' : filters.is, wanted),
    ...said('unwanted', isRange ? filters.isNotIn : filters.isNot, unwanted),
    ...said('filled', '', missing === 'none' ? [lack.isNot] : []),
  ]
}

/** The query without one of its parts: the parts of one field go one by one. */
export function withoutPart(query: CardQuery, { name, part }: Pick<ConditionWords, 'name' | 'part'>): CardQuery {
  const condition = conditionOf(query, name)
  if (part === 'unwanted') return withCondition(query, name, { ...condition, none: [] })
  if (part === 'filled') return withCondition(query, name, { ...condition, missing: null })
  return withCondition(query, name, {
    ...condition,
    any: [],
    missing: condition.missing === 'any' ? null : condition.missing,
  })
}

/** The words of one value or range. */
export function wordsOfTerm(name: FieldName, term: string, words: Words): string {
  const vocab = vocabOf(name)
  const size = name === 'list' ? sizeOfList(term) : null
  if (size !== null) return FILTER_WORDS[words.language].identifiers(size)
  if (isRangeTerm(name, term)) return wordsOfRange(name, term, words)
  if (vocab) return labelOf(vocab, term, words.language)
  return words.isMasked ? maskValue(name, term) : term
}

function wordsOfRange(name: FieldName, term: string, words: Words): string {
  if (fieldOf(name).kind === 'time') return wordsOfTime(term, words)
  const filters = FILTER_WORDS[words.language]
  const [from = '', to = ''] = term.split('..').map((bound) => wordsOfBound(name, bound, words))
  if (from === to) return from
  if (to === '') return filters.atLeast(from)
  return from === '' ? filters.atMost(to) : filters.between(from, to)
}

/** A preset says what it is and which days it names today. */
function wordsOfTime(term: string, { language, nowMs }: Words): string {
  const filters = FILTER_WORDS[language]
  const preset = presetOf(term)
  const days = wordsOfDays(nowMs === undefined ? term : resolveTerm(term, nowMs), language)
  return preset ? filters.presetOfDays(filters.presetWords[preset], days) : days
}

function wordsOfDays(term: string, language: Language): string {
  const filters = FILTER_WORDS[language]
  const month = wholeMonthOf(term)
  if (month !== null) return formatFor(language).month(month)
  const [from = '', to = ''] = term.split('..').map((bound) => bound.replace('T', ' '))
  if (from === to) return from
  if (to === '') return filters.since(from)
  return from === '' ? filters.until(to) : filters.between(from, to)
}

function wordsOfBound(name: FieldName, bound: string, { language }: Words): string {
  if (bound === '') return ''
  const { kind } = fieldOf(name)
  const { flow, percent } = formatFor(language)
  if (kind === 'percent') return percent(Number(bound))
  const bytes = kind === 'flow' || kind === 'level' ? parseFlow(bound) : null
  return bytes === null ? bound : flow(bytes)
}

/** Everything that is asked of one field in one line; its name where nothing is. */
export function wordsOfField(query: CardQuery, name: FieldName, words: Words): string {
  const parts = wordsOfQuery(query, words).filter((part) => part.name === name)
  return formatFor(words.language).and(parts.map(sentenceOf)) || fieldOf(name)[words.language]
}

/** The whole condition in one line, for names that are heard. */
export function sentenceOf({ field, relation, value }: Omit<ConditionWords, 'name' | 'part'>): string {
  return [field, relation, value].filter((word) => word !== '').join(' ')
}
