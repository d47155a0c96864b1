/** Suggestions for what stands under the caret. Each replaces exactly that. */
import type { Place } from './place-of.ts'
import { suggestFields, suggestKeys } from './suggest-fields.ts'
import { suggestConditions, suggestValues } from './suggest-values.ts'
import type { Source, Suggestion } from './suggestion.ts'

export function complete(place: Place, source: Source): Suggestion[] {
  if (place.kind === 'value') return suggestValues(place, source)
  if (place.kind !== 'word') return suggestFields(place, source)
  return [...suggestKeys(place, source), ...(isTelling(place.typed) ? suggestConditions(place, source) : [])]
}

/** One letter is part of half the words there are; one Han character is a word. */
function isTelling(typed: string): boolean {
  return typed.length > 1 || /\p{Script=Han}/u.test(typed)
}

/** The text with a suggestion in its place, and where the caret goes on. A whole condition ends with a space. */
export function insertSuggestion(
  text: string,
  { from, to }: Place,
  { code, isWhole }: Suggestion,
): { text: string; caret: number } {
  const after = text.slice(to)
  const space = isWhole && after === '' ? ' ' : ''
  return { text: text.slice(0, from) + code + space + after, caret: from + code.length + space.length }
}
