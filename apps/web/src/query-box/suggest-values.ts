/** Values of a field: its vocabulary, what the index found in the cards, dates that move with the calendar, amounts. */
import { type FieldName, fieldOf, LIVE_PERCENT_STEPS, vocabOf, wordOfField, writeTerm } from '@linkdeck/contract'
import { wordsOfTerm } from '../filters/condition-words.ts'
import { countOf } from '../filters/counts.ts'
import { FUTURE_PRESETS, PAST_PRESETS, presetTerm } from '../filters/date-presets.ts'
import type { Place } from './place-of.ts'
import { rankWords } from './rank-words.ts'
import type { Source, Suggestion } from './suggestion.ts'

/** words: what it answers to. */
type Value = { term: string; code: string; label: string; count: number | null; words: readonly string[] }

const AMOUNTS = ['..100MB', '..1GB', '1GB..']

export function suggestValues(place: Place & { kind: 'value' }, source: Source): Suggestion[] {
  const values = valuesOf(place.name, source).filter(
    ({ words }) => !place.others.some((other) => words.includes(other)),
  )
  return rankWords(values, place.typed, ({ words }) => words).map(({ code, label, count }) => ({
    code,
    label,
    count,
    isWhole: true,
  }))
}

const MOST_CONDITIONS = 8

/** Whole conditions by a word of their value: "suspended" for status:suspended. */
export function suggestConditions({ typed, sign }: Place, source: Source): Suggestion[] {
  return rankWords(worded(source), typed, ({ words }) => words)
    .slice(0, MOST_CONDITIONS)
    .map(({ name, code, label, count }) => ({
      code: `${sign}${wordOfField(name)}:${code}`,
      label: source.words.conditionOf(fieldOf(name)[source.language], label),
      count,
      isWhole: true,
    }))
}

const WORDED: readonly FieldName[] = ['status', 'osStatus', 'vendor', 'tags', 'dataType', 'simType', 'networkType']

function worded(source: Source): (Value & { name: FieldName })[] {
  return WORDED.flatMap((name) => valuesOf(name, source).map((value) => ({ ...value, name })))
}

function valuesOf(name: FieldName, source: Source): Value[] {
  const { kind } = fieldOf(name)
  if (name === 'periodRestFlow') return [...valuesOf('restPercent', source), ...ranges(name, AMOUNTS, source)]
  if (kind === 'percent') return ranges(name, LIVE_PERCENT_STEPS, source)
  if (kind === 'flow') return ranges(name, AMOUNTS, source)
  if (kind === 'time') return ranges(name, presetsOf(name).map(presetTerm), source)
  return listed(name, source)
}

function presetsOf(name: FieldName) {
  return name === 'expireTime' ? FUTURE_PRESETS : PAST_PRESETS
}

function ranges(name: FieldName, terms: readonly string[], source: Source): Value[] {
  return terms.map((term) => {
    const code = writeTerm(name, term)
    const label = wordsOfTerm(name, term, source)
    return { term, code, label, count: null, words: [code, label] }
  })
}

/** The documented values in their order, then what only the cards know. */
function listed(name: FieldName, source: Source): Value[] {
  const known = vocabOf(name)?.entries ?? []
  const found = source.counts?.facetOf(name)?.values ?? []
  return [
    ...known.map(({ code: term, zh, en }) => valueOfTerm(name, term, [zh, en], source)),
    ...found
      .filter(({ value }) => !known.some(({ code }) => code === value))
      .map(({ value, label }) => valueOfTerm(name, value, [label ?? value], source)),
  ]
}

function valueOfTerm(name: FieldName, term: string, labels: readonly string[], source: Source): Value {
  const { language, counts } = source
  const code = writeTerm(name, term)
  const label = vocabOf(name)?.find(term)?.[language] ?? labels[0] ?? term
  return { term, code, label, count: countOf(counts, name, term), words: [code, term, ...labels] }
}
