/** The cards that a view asks for first, one card alone, and the cards loaded so far. */
import {
  type CardQuery,
  type CardsAnswer,
  encode,
  type FieldName,
  firstQuestion,
  liveQuestion,
  spellEntries,
} from '@linkdeck/contract'
import { keepPreviousData, queryOptions, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { OpenCard } from './address.ts'
import { ApiProblem, loadCard, loadCards } from './api.ts'
import { type SeenValue, seenValues } from './filters/seen-values.ts'

/** One spelling: the key of the cache is the text of the question. */
export function cardsQuery(query: CardQuery) {
  const question = firstQuestion(query)
  return queryOptions({
    queryKey: ['cards', spellEntries(encode(question))],
    queryFn: ({ signal }) => askCards(question, signal),
  })
}

/** Where the index cannot answer yet, an order is no reason to show nothing: the page of the service is sorted here. */
async function askCards(question: CardQuery, signal: AbortSignal): Promise<CardsAnswer> {
  try {
    return await loadCards(question, signal)
  } catch (error) {
    if (!isNotLive(error) || question.source === 'index' || question.sort.length === 0) throw error
    return loadCards(liveQuestion(question), signal)
  }
}

export function isNotLive(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.kind === 'not-live'
}

export function useCards(query: CardQuery): UseQueryResult<CardsAnswer> {
  return useQuery({ ...cardsQuery(query), placeholderData: keepPreviousData })
}

/** A card that is opened by its address and stands on no loaded page. */
export function useCard(open: OpenCard | null, enabled: boolean) {
  return useQuery({
    queryKey: ['card', open?.id, open?.iccid],
    queryFn: ({ signal }) => loadCard(open ?? NO_CARD, signal),
    enabled: enabled && open !== null,
  })
}

const NO_CARD: OpenCard = { id: '', iccid: null }

/** Looks through every page of cards that was loaded since the page was opened. */
export function useSeenValues(): (name: FieldName) => readonly SeenValue[] {
  const client = useQueryClient()
  return useCallback(
    (name) => {
      const answers = client.getQueriesData<CardsAnswer>({ queryKey: ['cards'] })
      return seenValues(
        answers.flatMap(([, answer]) => answer?.rows ?? []),
        name,
      )
    },
    [client],
  )
}
