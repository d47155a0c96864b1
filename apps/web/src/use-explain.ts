/** How many cards a view would have without each of its conditions. */
import { type CardQuery, type ExplainAnswer, encode, spellEntries } from '@linkdeck/contract'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { loadExplanation } from './api.ts'
import { countedQuestion } from './counted-question.ts'

export function useExplain(query: CardQuery, enabled: boolean): UseQueryResult<ExplainAnswer> {
  const question: CardQuery = { ...countedQuestion(query), source: query.source }
  return useQuery({
    queryKey: ['explain', spellEntries(encode(question))],
    queryFn: ({ signal }) => loadExplanation(question, signal),
    enabled,
  })
}
