/** The totals of a view: only the index can add up what no page shows. */
import { type CardQuery, encode, type SummaryAnswer, spellEntries } from '@linkdeck/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { loadSummary } from '../api.ts'
import { countedQuestion } from '../counted-question.ts'

/** isOld: of the view before, until the totals of this one are there. undefined: unknown. */
export function useSummary(query: CardQuery, enabled: boolean): { summary: SummaryAnswer | undefined; isOld: boolean } {
  const question = countedQuestion(query)
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['summary', spellEntries(encode(question))],
    queryFn: ({ signal }) => loadSummary(question, signal),
    placeholderData: keepPreviousData,
    enabled,
  })
  return { summary: enabled ? data : undefined, isOld: isPlaceholderData }
}
