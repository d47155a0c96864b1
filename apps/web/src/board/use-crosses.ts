/** Cards of several views by the same fields. */
import { type CardQuery, type CrossAnswer, EVERYTHING, encode, type FieldName, spellEntries } from '@linkdeck/contract'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { loadCross } from '../api.ts'

/** In the order of the queries; undefined while an answer is not there. */
export function useCrosses(
  queries: readonly CardQuery[],
  by: readonly FieldName[],
): readonly (CrossAnswer | undefined)[] {
  return useQueries({
    queries: queries.map(({ where, text }) => {
      const question: CardQuery = { ...EVERYTHING, where, text }
      return {
        queryKey: ['facets', 'cross', ...by, spellEntries(encode(question))],
        queryFn: ({ signal }: { signal: AbortSignal }) => loadCross(question, by, signal),
        placeholderData: keepPreviousData,
      }
    }),
    combine: (results) => results.map(({ data }) => data),
  })
}
