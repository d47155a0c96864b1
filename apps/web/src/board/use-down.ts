/** The suspended cards of a view, counted by the values of every field. */
import { type CardQuery, encode, type Facet, NO_CONDITION, spellEntries } from '@linkdeck/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { loadFacets } from '../api.ts'
import { countedQuestion } from '../counted-question.ts'
import { within } from './tiles.ts'

const SUSPENDED = '35'

/** view: the question whose cards are counted. */
export function useDown(query: CardQuery): { view: CardQuery; facets: readonly Facet[] | undefined } {
  const view = within(query, { status: { ...NO_CONDITION, any: [SUSPENDED] }, osStatus: NO_CONDITION })
  const question = countedQuestion(view)
  const { data } = useQuery({
    queryKey: ['facets', spellEntries(encode(question))],
    queryFn: ({ signal }) => loadFacets(question, signal),
    placeholderData: keepPreviousData,
  })
  return { view, facets: data?.facets }
}
