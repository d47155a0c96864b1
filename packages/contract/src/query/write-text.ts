/** A query as people type it. Conditions, order and free text; offset, page size and source are no part of the text. */
import { type FieldName, fieldOf, vocabOf } from '../card/fields.ts'
import { type CardQuery, type Condition, conditionsOf } from './card-query.ts'
import { isRangeTerm } from './term.ts'
import { quoteText, spellFreeText, spellTextValue } from './text-parts.ts'
import { codeOfWord, wordOfCode, wordOfField } from './text-words.ts'

/** The one text of a query: readText gives the same query again. */
export function writeText(query: CardQuery): string {
  const { sort, text } = query
  const parts = conditionsOf(query).flatMap(([name, condition]) => write(name, condition))
  if (sort.length > 0) parts.push(`sort:${sort.map(writeSortKey).join(',')}`)
  if (text !== '') parts.push(spellFreeText(text))
  return parts.join(' ')
}

function write(name: FieldName, { any, none, missing }: Condition): string[] {
  const list = (sign: string, terms: readonly string[]) =>
    terms.length === 0 ? [] : [`${sign}${keyOfTerms(name)}:${terms.map((term) => writeTerm(name, term)).join(',')}`]
  const blank = missing === null ? [] : [`${missing === 'any' ? 'no' : '-no'}:${wordOfField(name)}`]
  return [...list('', any), ...list('-', none), ...blank]
}

/** The key of a field's values. What remains has one, for amounts and for percent, which have their sign. */
export function keyOfTerms(name: FieldName): string {
  return wordOfField(name === 'restPercent' ? 'periodRestFlow' : name)
}

/** One value or range of a field as it stands behind its key. A code that would be taken for another's word is quoted. */
export function writeTerm(name: FieldName, term: string): string {
  if (isRangeTerm(name, term)) return writeRange(name, term)
  const vocab = vocabOf(name)
  if (!vocab) return spellTextValue(term)
  const word = wordOfCode(vocab, term)
  return (codeOfWord(vocab, word) ?? term) === term ? word : quoteText(word)
}

/** A range of one point is that point; a level that is no range would then be a name. */
function writeRange(name: FieldName, term: string): string {
  const { kind } = fieldOf(name)
  const unit = kind === 'percent' ? '%' : ''
  const [from = '', to = ''] = term.split('..').map((bound) => (bound === '' ? '' : `${bound}${unit}`))
  return from === to && kind !== 'level' ? from : `${from}..${to}`
}

function writeSortKey({ name, descending }: CardQuery['sort'][number]): string {
  return `${descending ? '-' : ''}${wordOfField(name)}`
}
