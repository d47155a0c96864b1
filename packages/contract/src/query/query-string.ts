/**
 * The only spelling of a query in an address: decode(entries) and encode(query), inverse to each other.
 * The browser's address, the key of a cached answer, the BFF's URL and a saved view are this same text.
 *
 *   key=value     a term; a repeated key means OR        -key=value   not this
 *   no=key        the value is missing                   -no=key      the value is there
 *   from..to      a range, either end open               q=           free text
 *   sort=-a,b     a descending, then b                   offset, limit, source
 */
import { type FieldName, fieldNameOf, isCardFieldName, keyOf } from '../card/fields.ts'
import { isBrokenText } from './broken-text.ts'
import {
  type CardQuery,
  type Condition,
  conditionOf,
  conditionsOf,
  DEFAULT_LIMIT,
  EVERYTHING,
  normalise,
  type SortKey,
  type Source,
} from './card-query.ts'
import type { QueryFault, QueryProblem } from './query-fault.ts'
import { readTerm } from './term.ts'

export const MAX_TERMS = 200
export const MAX_LIMIT = 1000
export const MAX_OFFSET = 100_000_000
const MAX_SORT_KEYS = 8
const MAX_TEXT_LENGTH = 100

type Decoded = { query: CardQuery; problems: readonly QueryProblem[] }

/** Reads a query. Parts that cannot be read are left out of the query and listed, so that nothing is silently dropped. */
export function decode(entries: Iterable<readonly [string, string]>): Decoded {
  let query = EVERYTHING
  const problems: QueryProblem[] = []
  const given = [...entries]
  const contested = contestedKeys(given)
  for (const [key, value] of given) {
    const step = contested.has(key) ? { rule: 'repeated' as const } : takeEntry(query, key, value)
    if ('rule' in step) problems.push({ key, value, ...step })
    else query = step
  }
  return { query: normalise(query), problems }
}

const SINGLE = new Set(['q', 'sort', 'offset', 'limit', 'source'])

/** Keys of one value that are given two: which one was meant is not guessed. */
function contestedKeys(entries: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const contested = entries.filter(([key, value]) => {
    if (!first.has(key)) first.set(key, value)
    return SINGLE.has(key) && first.get(key) !== value
  })
  return new Set(contested.map(([key]) => key))
}

/** By what a row shows, and by the order in which a list was given. */
function isSortable(name: FieldName): boolean {
  return isCardFieldName(name) || name === 'list'
}

/** The query with one entry more, or why it cannot be taken. */
export function takeEntry(query: CardQuery, key: string, value: string): CardQuery | QueryFault {
  switch (key) {
    case 'q':
      return takeText(query, value)
    case 'sort':
      return takeSort(query, value)
    case 'offset':
      return takeNumber(value, 0, MAX_OFFSET, (offset) => ({ ...query, offset }))
    case 'limit':
      return takeNumber(value, 1, MAX_LIMIT, (limit) => ({ ...query, limit }))
    case 'source':
      return isSource(value) ? { ...query, source: value } : { rule: 'not-a-source', allowed: SOURCES }
    case 'no':
    case '-no':
      return takeMissing(query, value, key === 'no' ? 'any' : 'none')
    default:
      return takeTerm(query, key, value)
  }
}

function takeTerm(query: CardQuery, key: string, value: string): CardQuery | QueryFault {
  const list = key.startsWith('-') ? 'none' : 'any'
  const name = fieldNameOf(list === 'none' ? key.slice(1) : key)
  if (!name) return { rule: 'unknown-key' }
  const read = readTerm(name, value)
  if ('fault' in read) return read.fault
  const condition = conditionOf(query, name)
  if (condition[list].includes(read.term)) return query
  if (condition[list].length >= MAX_TERMS) return { rule: 'too-many', allowed: [String(MAX_TERMS)] }
  return withTerms(query, name, { ...condition, [list]: [...condition[list], read.term] })
}

function takeMissing(query: CardQuery, value: string, missing: 'any' | 'none'): CardQuery | QueryFault {
  const name = fieldNameOf(value)
  if (!name || !isCardFieldName(name)) return { rule: 'unknown-key' }
  const condition = conditionOf(query, name)
  if (condition.missing !== null && condition.missing !== missing) return { rule: 'repeated' }
  return withTerms(query, name, { ...condition, missing })
}

function withTerms(query: CardQuery, name: FieldName, condition: Condition): CardQuery {
  return { ...query, where: { ...query.where, [name]: condition } }
}

function takeText(query: CardQuery, value: string): CardQuery | QueryFault {
  const text = value.trim()
  if (text === '') return { rule: 'empty' }
  if (text.length > MAX_TEXT_LENGTH) return { rule: 'too-long', allowed: [String(MAX_TEXT_LENGTH)] }
  return isBrokenText(text) ? { rule: 'control-character' } : { ...query, text }
}

function takeSort(query: CardQuery, value: string): CardQuery | QueryFault {
  const sort: SortKey[] = []
  for (const part of value.split(',')) {
    const descending = part.startsWith('-')
    const name = fieldNameOf(descending ? part.slice(1) : part)
    if (!name || !isSortable(name)) return { rule: 'not-sortable' }
    sort.push({ name, descending })
  }
  return sort.length > MAX_SORT_KEYS ? { rule: 'too-many', allowed: [String(MAX_SORT_KEYS)] } : { ...query, sort }
}

function takeNumber(
  value: string,
  min: number,
  max: number,
  use: (number: number) => CardQuery,
): CardQuery | QueryFault {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  return number >= min && number <= max ? use(number) : { rule: 'not-a-number', allowed: [`${min}..${max}`] }
}

const SOURCES: readonly Source[] = ['auto', 'live', 'index']

function isSource(value: string): value is Source {
  return SOURCES.some((source) => source === value)
}

/** The entries of a query in canonical order, defaults left out. */
export function encode(query: CardQuery): readonly (readonly [string, string])[] {
  const { text, sort, offset, limit, source } = query
  const entries: (readonly [string, string])[] = []
  for (const [name, { any, none, missing }] of conditionsOf(query)) {
    const key = keyOf(name)
    entries.push(...any.map((term) => [key, term] as const), ...none.map((term) => [`-${key}`, term] as const))
    if (missing) entries.push([missing === 'any' ? 'no' : '-no', key])
  }
  if (text) entries.push(['q', text])
  if (sort.length > 0) entries.push(['sort', sort.map(spellSortKey).join(',')])
  if (offset !== 0) entries.push(['offset', String(offset)])
  if (limit !== DEFAULT_LIMIT) entries.push(['limit', String(limit)])
  if (source !== 'auto') entries.push(['source', source])
  return entries
}

export function spellSortKey({ name, descending }: SortKey): string {
  return `${descending ? '-' : ''}${keyOf(name)}`
}

/** The entries as text after the question mark. Digits, letters and -._~:,@ stay readable. */
export function spellEntries(entries: readonly (readonly [string, string])[]): string {
  const spelled = (part: string) =>
    encodeURIComponent(part).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@')
  return entries.map(([key, value]) => `${spelled(key)}=${spelled(value)}`).join('&')
}
