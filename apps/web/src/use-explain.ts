/** How many cards a view would have without each of its conditions. */
import { type CardQuery, EVERYTHING, type ExplainAnswer, encode, spellEntries } from '@linkdeck/contract'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { loadExplanation } from './api.ts'

export function useExplain({ where, text, source }: CardQuery, enabled: boolean): UseQueryResult<ExplainAnswer> {
  const question: CardQuery = { ...EVERYTHING, where, text, source }
  return useQuery({
    queryKey: ['explain', spellEntries(encode(question))],
    queryFn: ({ signal }) => loadExplanation(question, signal),
    enabled,
  })
}
