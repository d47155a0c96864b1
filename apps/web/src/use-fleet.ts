/** What a view shows: its question, what keeps it from being answered, and the answer. */
import { type Card, type CardQuery, type CardsAnswer, resolve } from '@linkdeck/contract'
import type { View } from './address.ts'
import { useNow } from './clock.ts'
import { useLanguage, useMessages } from './i18n/language.tsx'
import { type Obstacle, obstaclesOf } from './problems/live-question.ts'
import { isNotLive, useCards, useSortedRows } from './use-cards.ts'

const MINUTE_MS = 60_000

export type Fleet = {
  /** The question with relative dates made plain. */
  query: CardQuery
  /** Why only the index could answer, where it cannot yet or may not. */
  obstacles: readonly Obstacle[]
  answer: CardsAnswer | undefined
  /** When the answer came, by the clock of the page. */
  answeredAt: number
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
  const { data, dataUpdatedAt, error, isFetching, isPlaceholderData, refetch } = useCards(query)
  const obstacles = isNotLive(error) ? obstaclesOf(query, { language, messages }) : []
  return {
    query,
    obstacles,
    answer: data,
    answeredAt: dataUpdatedAt,
    rows: useSortedRows(data, query),
    state: data === undefined ? 'loading' : isPlaceholderData ? 'refetching' : 'ready',
    isFetching,
    error,
    refresh: () => void refetch(),
  }
}
