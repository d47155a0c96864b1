/**
 * Reads a query from what people type (text-parts.ts says how parts stand in a text):
 *
 *   vendor:CMCC,CUCC   one of these          -tag:spare   not this        no:tag  -no:tag   without, with a value
 *   rest:..10%   used:100MB..2GB   expire:@this-month..   ranges          sort:-rest,iccid  descending, then ascending
 *
 * Every other word belongs to the free text. A part that cannot be read is left out of the query and comes back word
 * for word with its place, so that nothing that was typed is lost.
 */
import { type FieldName, keyOf, vocabOf } from '../card/fields.ts'
import { type CardQuery, EVERYTHING, normalise } from './card-query.ts'
import type { QueryFault, QueryRule } from './query-fault.ts'
import { spellSortKey, takeEntry } from './query-string.ts'
import { isRangeTerm, readTerm } from './term.ts'
import { partsOf, type TextPart, type TextValue } from './text-parts.ts'
import { codeOfWord, fieldOfWord, slugOf, wordOfCode } from './text-words.ts'

/** unclosed-quote: where it ends is not guessed. excluded-word: only values can be excluded, no words of the free text. */
export type TextRule = QueryRule | 'unclosed-quote' | 'excluded-word'

export type TextFault = {
  /** Where to mark it. */
  from: number
  to: number
  /** What was not read, as written; a value with its key. */
  part: string
  rule: TextRule
  allowed?: readonly string[]
  /** The field that was asked for, where there is one. */
  name?: FieldName
}

type Refusal = { rule: TextRule; allowed?: readonly string[]; name?: FieldName }

/** The text sets conditions, order and free text; everything else stays as it is in base. */
export function readText(
  text: string,
  base: CardQuery = EVERYTHING,
): { query: CardQuery; faults: readonly TextFault[] } {
  let query: CardQuery = { ...base, where: {}, text: '', sort: [] }
  const faults: TextFault[] = []
  for (const { from, to, part, take } of partsOf(text).flatMap((whole) => stepsOf(text, whole))) {
    const taken = take(query)
    if ('rule' in taken) faults.push({ from, to, part, ...taken })
    else query = taken
  }
  return { query: normalise(query), faults }
}

/** What one value does to a query, and where it stands. */
type Step = { from: number; to: number; part: string; take: Take }
type Take = (query: CardQuery) => CardQuery | Refusal

function stepsOf(text: string, { from, to, key, values }: TextPart): Step[] {
  const whole = { from, to, part: text.slice(from, to) }
  if (!key) return values.map((value) => ({ ...whole, take: (query) => takeWord(query, value) }))
  const take = takerOf(key)
  if (!take) return [{ ...whole, to: key.to, take: () => ({ rule: 'unknown-key' }) }]
  const given = values.filter((value) => value.isQuoted || value.text !== '')
  if (given.length === 0) return [{ ...whole, take: (query) => take(query, NOTHING) }]
  const lead = text.slice(from, values[0]?.from)
  return given.map((value) => ({
    from: value.from,
    to: value.to,
    part: lead + text.slice(value.from, value.to),
    take: (query) => take(query, value),
  }))
}

const NOTHING: TextValue = { from: 0, to: 0, text: '', isQuoted: false, isOpen: false }

type TakeValue = (query: CardQuery, value: TextValue) => CardQuery | Refusal

/** What the values of a key do; undefined for a key that is none. */
function takerOf({ word, isExcluded }: { word: string; isExcluded: boolean }): TakeValue | undefined {
  const slug = slugOf(word)
  const sign = isExcluded ? '-' : ''
  if (slug === 'no') return closed((query, value) => takeMissing(query, sign, value))
  if (slug === 'sort') return isExcluded ? undefined : closed(takeSort)
  const name = fieldOfWord(word)
  return name && closed((query, value) => takeTerm(query, sign, name, value))
}

function closed(take: TakeValue): TakeValue {
  return (query, value) => (value.isOpen ? { rule: 'unclosed-quote' } : take(query, value))
}

function takeWord(query: CardQuery, { text, isQuoted, isOpen }: TextValue): CardQuery | Refusal {
  const word = text.trim()
  if (isOpen) return { rule: 'unclosed-quote' }
  if (word === '') return { rule: 'empty' }
  if (!isQuoted && word.startsWith('-')) return { rule: 'excluded-word' }
  return takeEntry(query, 'q', query.text === '' ? word : `${query.text} ${word}`)
}

function takeMissing(query: CardQuery, sign: string, { text }: TextValue): CardQuery | Refusal {
  const name = fieldOfWord(text)
  return name ? takeEntry(query, `${sign}no`, keyOf(name)) : { rule: text === '' ? 'empty' : 'unknown-key' }
}

/** One column more to sort by. The first columns decide first; one column cannot be sorted in two directions. */
function takeSort(query: CardQuery, { text }: TextValue): CardQuery | Refusal {
  const descending = text.startsWith('-')
  const name = fieldOfWord(descending ? text.slice(1) : text)
  if (!name) return { rule: text === '' ? 'empty' : 'not-sortable' }
  const before = query.sort.find((key) => key.name === name)
  if (before) return before.descending === descending ? query : { rule: 'repeated' }
  return takeEntry(query, 'sort', [...query.sort, { name, descending }].map(spellSortKey).join(','))
}

function takeTerm(query: CardQuery, sign: string, asked: FieldName, value: TextValue): CardQuery | Refusal {
  const text = isRangeTerm(asked, value.text) ? plainRange(value.text) : value.text
  const name = asked === 'periodRestFlow' && text.includes('%') ? 'restPercent' : asked
  const taken = takeEntry(query, `${sign}${keyOf(name)}`, termOf(name, text, value.isQuoted))
  return 'rule' in taken ? { ...taken, ...hintOf(name, taken), name } : taken
}

/** The signs of a Chinese keyboard, and the ends of a range as they are written in sums. */
function plainRange(text: string): string {
  const plain = text.normalize('NFKC').replaceAll('。', '.').trim()
  return plain.replace(/^(?:<=|≤)/, '..').replace(/^(?:>=|≥)(.*)$/, '$1..')
}

/** A word becomes its code. In quotes, what can be a code is one: codes that nobody documented may look like words. */
function termOf(name: FieldName, text: string, isQuoted: boolean): string {
  const vocab = vocabOf(name)
  if (!vocab || (isQuoted && 'term' in readTerm(name, text))) return text
  return codeOfWord(vocab, text) ?? text
}

/** What may be written here instead, in the words of the text. */
function hintOf(name: FieldName, { rule, allowed }: QueryFault): { allowed?: readonly string[] } {
  const vocab = vocabOf(name)
  if (vocab && (rule === 'not-a-code' || rule === 'not-a-flag'))
    return { allowed: vocab.entries.map(({ code }) => wordOfCode(vocab, code)) }
  return name === 'periodRestFlow' && rule === 'not-a-flow' ? { allowed: [...(allowed ?? []), '10%'] } : {}
}
