/** What a query asks, in words that need no screen: for the note about a file. */
import { type FieldName, fieldOf, vocabOf } from '../card/fields.ts'
import { FILE_WORDS } from '../card/file-words.ts'
import { type Language, labelOf } from '../card/vocab.ts'
import { type CardQuery, conditionsOf } from '../query/card-query.ts'
import { isRangeTerm } from '../query/term.ts'

/** "Status: In use, Suspended; Remaining: ≤ 10 %". Terms of a field are joined by OR, fields by AND. */
export function filtersInWords(query: CardQuery, language: Language): string {
  const words = FILE_WORDS[language]
  const parts = conditionsOf(query).map(([name, { any, none, missing }]) => {
    const terms = [
      ...any.map((term) => wordsOfTerm(name, term, language)),
      ...(missing === 'any' ? [words.empty] : []),
      ...none.map((term) => `${words.not} ${wordsOfTerm(name, term, language)}`),
      ...(missing === 'none' ? [words.notEmpty] : []),
    ]
    return `${fieldOf(name)[language]}: ${terms.join(', ')}`
  })
  if (query.text !== '') parts.push(`${words.text}: ${query.text}`)
  return parts.length === 0 ? words.everything : parts.join('; ')
}

/** Ties are broken by ICCID, so that is what no order means too. */
export function sortInWords({ sort }: CardQuery, language: Language): string {
  const words = FILE_WORDS[language]
  const keys = sort.map(({ name, descending }) =>
    descending ? `${fieldOf(name)[language]} (${words.descending})` : fieldOf(name)[language],
  )
  return [...keys, ...(sort.some(({ name }) => name === 'iccid') ? [] : [words.byIccid])].join(', ')
}

function wordsOfTerm(name: FieldName, term: string, language: Language): string {
  const vocab = vocabOf(name)
  if (!isRangeTerm(name, term)) return vocab ? labelOf(vocab, term, language) : term
  const unit = fieldOf(name).kind === 'percent' ? ' %' : ''
  const [from = '', to = ''] = term.split('..').map((bound) => (bound === '' ? '' : `${bound}${unit}`))
  if (from === to) return from
  if (to === '') return `≥ ${from}`
  return from === '' ? `≤ ${to}` : `${from} – ${to}`
}
