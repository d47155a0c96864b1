/** Cards of several views by the same fields. */
import { type CardQuery, type CrossAnswer, encode, type FieldName, spellEntries } from '@linkdeck/contract'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { loadCross } from '../api.ts'
import { countedQuestion } from '../counted-question.ts'

/** In the order of the queries; undefined while an answer is not there. */
export function useCrosses(
  queries: readonly CardQuery[],
  by: readonly FieldName[],
): readonly (CrossAnswer | undefined)[] {
  return useQueries({
    queries: queries.map((query) => {
      const question = countedQuestion(query)
      return {
        queryKey: ['facets', 'cross', ...by, spellEntries(encode(question))],
        queryFn: ({ signal }: { signal: AbortSignal }) => loadCross(question, by, signal),
        placeholderData: keepPreviousData,
      }
    }),
    combine: (results) => results.map(({ data }) => data),
  })
}
