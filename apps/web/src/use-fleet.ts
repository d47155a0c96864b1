/** What a view shows: its question, what keeps it from being answered, and the answer. */
import { type CardQuery, type CardsAnswer, firstPage, resolve } from '@linkdeck/contract'
import { useMemo } from 'react'
import type { View } from './address.ts'
import { useNow } from './clock.ts'
import type { CardBlocks } from './grid/window/card-blocks.ts'
import { inOrder, useCardBlocks } from './use-card-blocks.ts'
import { useCards } from './use-cards.ts'

const MINUTE_MS = 60_000

export type Fleet = {
  /** The question with relative dates made plain, for its first page. */
  query: CardQuery
  /** The first page, as it is shown. */
  answer: CardsAnswer | undefined
  /** When the answer came, by the clock of the page. */
  answeredAt: number
  /** All cards of the view, as they are loaded; null before the first answer. */
  blocks: CardBlocks | null
  state: 'loading' | 'refetching' | 'ready'
  isFetching: boolean
  error: Error | null
  refresh: () => void
}

export function useFleet(view: View): Fleet {
  const query = firstPage(resolve(view.query, useNow(MINUTE_MS)))
  const { data, dataUpdatedAt, error, isFetching, isPlaceholderData, refetch } = useCards(query)
  const { sort } = query
  const answer = useMemo(() => data && inOrder(data, sort), [data, sort])
  const blocks = useCardBlocks({
    ...{ query, answer },
    asked: view.query,
    answeredAt: dataUpdatedAt,
    isOld: isPlaceholderData,
  })
  return {
    query,
    answer,
    answeredAt: dataUpdatedAt,
    blocks,
    state: data === undefined ? 'loading' : isPlaceholderData ? 'refetching' : 'ready',
    isFetching,
    error,
    refresh: () => void refetch(),
  }
}
