/** Keys of conditions, and fields where a field itself is the value: no:tag, sort:-rest. */
import {
  CARD_FIELD_NAMES,
  FIELD_NAMES,
  type FieldName,
  fieldOf,
  keyOfTerms,
  wordOfField,
  wordsOfField,
} from '@linkdeck/contract'
import type { Place } from './place-of.ts'
import { rankWords } from './rank-words.ts'
import type { Source, Suggestion } from './suggestion.ts'

const MOST_KEYS = 8

/** Numbers are typed without their key. */
const FIRST_FIELDS = FIELD_NAMES.filter((name) => fieldOf(name).first && fieldOf(name).kind !== 'id')

export function suggestKeys({ typed, sign }: Place, { language, words }: Source): Suggestion[] {
  const fields = (typed === '' ? FIRST_FIELDS : FIELD_NAMES).map((name) => ({
    code: `${sign}${keyOfTerms(name)}:`,
    label: fieldOf(name)[language],
    words: wordsOfField(name),
  }))
  const others = [
    { code: `${sign}no:`, label: words.keys[sign === '-' ? 'has' : 'no'], words: ['no'] },
    { code: 'sort:', label: words.keys.sort, words: ['sort'] },
  ]
  const keys = [...fields, ...others.filter(({ code }) => sign === '' || code !== 'sort:')]
  const ranked = rankWords(keys, typed, (key) => [...key.words, key.label])
  // One key stands for what is left in percent and in bytes: its unit tells them apart.
  const offered = ranked.filter(({ code }, at) => ranked.findIndex((other) => other.code === code) === at)
  return offered.slice(0, MOST_KEYS).map(({ code, label }) => ({ code, label, count: null, isWhole: false }))
}

/** Fields that a card can lack, or be sorted by. */
export function suggestFields({ typed, sign, kind }: Place, source: Source): Suggestion[] {
  return rankWords(CARD_FIELD_NAMES, typed, (name) => wordsOfField(name)).map((name) => ({
    code: `${sign}${wordOfField(name)}`,
    label: fieldOf(name)[source.language],
    count: kind === 'missing' ? countMissing(name, source) : null,
    isWhole: true,
  }))
}

function countMissing(name: FieldName, { counts }: Source): number | null {
  return (counts?.facetOf(name) ?? counts?.histogramOf(name))?.missing ?? null
}
