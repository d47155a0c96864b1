/** What a view shows: its question, what keeps it from being asked, and the answer. */
import { type Card, type CardQuery, type CardsAnswer, resolve } from '@linkdeck/contract'
import type { View } from './address.ts'
import { useNow } from './clock.ts'
import { useLanguage, useMessages } from './i18n/language.tsx'
import { liveQuestion, type Obstacle, obstaclesOf } from './problems/live-question.ts'
import { useCards, useSortedRows } from './use-cards.ts'

const MINUTE_MS = 60_000

export type Fleet = {
  /** The question with relative dates made plain. */
  query: CardQuery
  obstacles: readonly Obstacle[]
  answer: CardsAnswer | undefined
  rows: readonly Card[]
  state: 'loading' | 'refetching' | 'ready'
  isFetching: boolean
  error: Error | null
  refresh: () => void
}

export function useFleet(view: View): Fleet {
  const messages = useMessages()
  const { language } = useLanguage()
  const query = resolve(view.query, useNow(MINUTE_MS))
  const obstacles = obstaclesOf(query, { language, messages })
  const isAsked = obstacles.length === 0
  const { data, error, isFetching, isPlaceholderData, refetch } = useCards(liveQuestion(query), isAsked)
  return {
    query,
    obstacles,
    answer: isAsked ? data : undefined,
    rows: useSortedRows(data, query),
    state: data === undefined ? 'loading' : isPlaceholderData ? 'refetching' : 'ready',
    isFetching,
    error: isAsked ? error : null,
    refresh: () => {
      if (isAsked) void refetch()
    },
  }
}
