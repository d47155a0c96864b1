/** The counts behind the filters of a view. Order and page play no part in them. */
import { type CardQuery, type CardsAnswer, encode, type Source, spellEntries } from '@linkdeck/contract'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { loadFacets } from './api.ts'
import { countedQuestion } from './counted-question.ts'
import { type Counts, countsOf } from './filters/counts.ts'
import type { Sync } from './fleet/use-sync.ts'

const RECOUNT_MS = 5_000

/** One spelling, as for cards. While the fleet is being read its counts grow. */
export function facetsQuery(query: CardQuery) {
  const question: CardQuery = { ...countedQuestion(query), source: query.source }
  return queryOptions({
    queryKey: ['facets', spellEntries(encode(question))],
    queryFn: ({ signal }) => loadFacets(question, signal),
    refetchInterval: ({ state: { data } }) => (data && !data.coverage.complete ? RECOUNT_MS : false),
  })
}

/** What the filters need to know of the index; in the shape of their props. */
export type Facets = {
  /** Whether the index or the service answers is known: before that the filters would change their shape under the eye. */
  isKnown: boolean
  isIndexed: boolean
  counts: Counts | null
  hasCountsFailed: boolean
}

type Options = { answer: Pick<CardsAnswer, 'source'> | undefined; sync: Sync; isShown: boolean }

/** isShown: there is somebody to see the counts. */
export function useFacets(query: CardQuery, { answer, sync, isShown }: Options): Facets {
  const isIndexed = canIndexAnswer(query.source, answer, sync)
  const { data, error, isPlaceholderData } = useQuery({
    ...facetsQuery(query),
    placeholderData: keepPreviousData,
    enabled: isIndexed && isShown,
  })
  const counts = useMemo(
    () => (isIndexed && data ? countsOf(data, isPlaceholderData) : null),
    [isIndexed, data, isPlaceholderData],
  )
  const isKnown = isIndexed || query.source === 'live' || sync !== undefined
  return { isKnown, isIndexed, counts, hasCountsFailed: isIndexed && error !== null && counts === null }
}

/** Whether a question that ListCardInfo cannot answer would get an answer: the fleet has been read, at least in part. */
export function canIndexAnswer(source: Source, answer: Options['answer'], sync: Sync): boolean {
  if (source === 'live') return false
  if (answer?.source === 'index') return true
  return sync ? sync.coverage.known > 0 && sync.coverage.expected !== null && !sync.otherAccount : false
}
