/**
 * A term is one value or one range of a condition, in its canonical text: "CMCC", "100MB..2GB", "2026-11-01..".
 * Text is the only form a term has outside this file and the ones that compare.
 */
import { parseCardTime } from '../card/card-time.ts'
import { type FieldKind, type FieldName, fieldOf } from '../card/fields.ts'
import { parseFlow, spellFlow } from '../card/flow.ts'
import { isBrokenText } from './broken-text.ts'
import type { QueryFault } from './query-fault.ts'
import { isRelativeTime, spanOf, spellRelativeTime } from './relative-time.ts'

/** Both ends belong to the range; null is an open end. */
export type Range<T> = { from: T | null; to: T | null }

type Read = { term: string } | { fault: QueryFault }

const MAX_TERM_LENGTH = 200
const RANGED: ReadonlySet<FieldKind> = new Set<FieldKind>(['time', 'flow', 'percent', 'count'])

/** Whether terms of the field are ranges. A level is chosen by its text unless the term itself is a range. */
export function isRangeTerm(name: FieldName, term: string): boolean {
  const { kind } = fieldOf(name)
  return RANGED.has(kind) || (kind === 'level' && term.includes('..'))
}

/** The canonical text of what a person or a program wrote, or why it cannot be one. */
export function readTerm(name: FieldName, raw: string): Read {
  const text = raw.trim()
  if (text === '') return { fault: { rule: 'empty' } }
  if (text.length > MAX_TERM_LENGTH) return { fault: { rule: 'too-long', allowed: [String(MAX_TERM_LENGTH)] } }
  if (isBrokenText(text)) return { fault: { rule: 'control-character' } }
  return isRangeTerm(name, text) ? readRange(fieldOf(name).kind, text) : readValue(name, text)
}

function readValue(name: FieldName, text: string): Read {
  const field = fieldOf(name)
  if (field.kind === 'flag') {
    const flag = text.toLowerCase()
    return flag === 'true' || flag === 'false'
      ? { term: flag }
      : { fault: { rule: 'not-a-flag', allowed: ['true', 'false'] } }
  }
  if (field.kind === 'id' || field.kind === 'ids') return { term: narrow(text) }
  if (!field.vocab) return { term: text }
  const known = field.vocab.find(text)
  if (known) return { term: known.code }
  if (field.vocab.shape.test(text)) return { term: text }
  return { fault: { rule: 'not-a-code', allowed: field.vocab.entries.map(({ code }) => code) } }
}

/** Identifiers as people paste them: typed in groups, or with the full-width digits of a Chinese keyboard. */
function narrow(text: string): string {
  const ascii = (wide: string) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)
  return text.replaceAll(/\s+/g, '').replaceAll(/[\uff01-\uff5e]/g, ascii)
}

function readRange(kind: FieldKind, text: string): Read {
  const parts = text.includes('..') ? text.split('..') : [text, text]
  const [left = '', right = ''] = parts.map((part) => part.trim())
  if (parts.length !== 2 || (left === '' && right === ''))
    return { fault: { rule: 'not-a-range', allowed: ['from..to', 'from..', '..to'] } }
  const from = left === '' ? '' : readBound(kind, left, 'from')
  const to = right === '' ? '' : readBound(kind, right, 'to')
  if (from === null || to === null)
    return { fault: { rule: `not-a-${boundName(kind)}`, allowed: EXAMPLES[boundName(kind)] } }
  const ends = isRelativeTime(from) && isRelativeTime(to) ? spreadRelative(from, to) : measure(kind, { from, to })
  if (ends.from !== null && ends.to !== null && ends.from > ends.to) return { fault: { rule: 'from-after-to' } }
  return { term: `${from}..${to}` }
}

type BoundName = 'time' | 'flow' | 'percent' | 'count'

const EXAMPLES: Record<BoundName, readonly string[]> = {
  time: ['2026-11-30', '2026-11-30T08:00:00', '@today', '@today+7', '@this-month'],
  flow: ['500KB', '100MB', '2GB'],
  percent: ['0', '10', '100'],
  count: ['0', '25'],
}

function boundName(kind: FieldKind): BoundName {
  if (kind === 'time' || kind === 'percent' || kind === 'count') return kind
  return 'flow'
}

function readBound(kind: FieldKind, text: string, end: 'from' | 'to'): string | null {
  switch (boundName(kind)) {
    case 'time':
      return readTime(text, end)
    case 'flow': {
      const bytes = parseFlow(text)
      return bytes === null || bytes < 0 ? null : spellFlow(bytes)
    }
    case 'percent':
      return readNumber(text.replace(/%$/, ''), /^\d{1,3}(\.\d{1,6})?$/, 100)
    case 'count':
      return readNumber(text, /^\d{1,9}$/, Number.MAX_SAFE_INTEGER)
  }
}

function readNumber(text: string, shape: RegExp, max: number): string | null {
  const number = shape.test(text) ? Number(text) : Number.NaN
  return number <= max ? String(number) : null
}

const DAY_EDGE = { from: '00:00:00', to: '23:59:59' } as const

/** A day at its own edge stays a day: from its first second, to its last. */
function readTime(text: string, end: 'from' | 'to'): string | null {
  if (text.startsWith('@')) return spellRelativeTime(text)
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?$/i.exec(text)
  if (!match) return null
  const [, day = '', clock = DAY_EDGE[end]] = match
  const second = clock.length === 5 ? `${clock}:00` : clock
  if (parseCardTime(`${day} ${second}`) === null) return null
  return second === DAY_EDGE[end] ? day : `${day}T${second}`
}

/** Whether a relative range can ever hold does not depend on the day; any day will do. */
function spreadRelative(from: string, to: string): Range<number> {
  const [left = '', right = ''] = [spanOf(from, 0)?.from, spanOf(to, 0)?.to]
  return measure('time', { from: left, to: right })
}

/** The ends of a range term as numbers: bytes, percent, or milliseconds since 1970. Relative dates are resolved before. */
export function rangeOf(name: FieldName, term: string): Range<number> {
  const [from = '', to = ''] = term.split('..')
  return measure(fieldOf(name).kind, { from, to })
}

/** The ends of a time term in the service's spelling, whole days spread to their edges. */
export function timeRangeOf(term: string): Range<string> {
  const [from = '', to = ''] = term.split('..')
  return { from: from === '' ? null : spellEdge(from, 'from'), to: to === '' ? null : spellEdge(to, 'to') }
}

function spellEdge(bound: string, end: 'from' | 'to'): string {
  return bound.length === 10 ? `${bound} ${DAY_EDGE[end]}` : bound.replace('T', ' ')
}

function measure(kind: FieldKind, { from, to }: { from: string; to: string }): Range<number> {
  const size = (bound: string, end: 'from' | 'to') => {
    if (bound === '') return null
    if (kind === 'time') return parseCardTime(spellEdge(bound, end))
    return kind === 'percent' || kind === 'count' ? Number(bound) : parseFlow(bound)
  }
  return { from: size(from, 'from'), to: size(to, 'to') }
}
