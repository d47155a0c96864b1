/** The page of cards that a view asks for, and the cards loaded so far. */
import {
  type Card,
  type CardQuery,
  type CardsAnswer,
  compareCards,
  encode,
  type FieldName,
  spellEntries,
} from '@linkdeck/contract'
import { keepPreviousData, queryOptions, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { OpenCard } from './address.ts'
import { loadCard, loadCards } from './api.ts'
import { type SeenValue, seenValues } from './filters/seen-values.ts'

/** One spelling: the key of the cache is the text of the question. */
export function cardsQuery(question: CardQuery) {
  return queryOptions({
    queryKey: ['cards', spellEntries(encode(question))],
    queryFn: ({ signal }) => loadCards(question, signal),
  })
}

export function useCards(question: CardQuery, enabled: boolean): UseQueryResult<CardsAnswer> {
  return useQuery({ ...cardsQuery(question), placeholderData: keepPreviousData, enabled })
}

/** The rows of a live page in the order of the view: the service cannot sort, so the page does. */
export function useSortedRows(answer: CardsAnswer | undefined, { sort }: CardQuery): readonly Card[] {
  return useMemo(() => {
    const rows = answer?.rows ?? NO_CARDS
    return sort.length === 0 ? rows : [...rows].sort(compareCards(sort))
  }, [answer, sort])
}

const NO_CARDS: readonly Card[] = []

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
