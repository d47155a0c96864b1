import { type CardQuery, resolve } from '@linkdeck/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Counts, countsOf } from '../filters/counts.ts'
import { facetsQuery } from '../use-facets.ts'

type Options = { isWanted: boolean; nowMs: number }

/** Counts of a question that is still being typed. Those of another question would be wrong numbers: there are none then. */
export function useDraftCounts(question: CardQuery, { isWanted, nowMs }: Options): Counts | null {
  const { data } = useQuery({
    ...facetsQuery(resolve(question, nowMs)),
    enabled: isWanted,
  })
  return useMemo(() => (isWanted && data ? countsOf(data, false) : null), [isWanted, data])
}
