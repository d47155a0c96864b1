/** What was written down, the newest first, as far back as somebody has looked. */
import type { AuditAnswer, AuditRow } from '@linkdeck/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { AuditFilter } from '../address.ts'
import { loadAudit } from './admin-api.ts'

/** Of all that was read of it, whatever it was limited to. */
export const AUDIT_KEY = ['audit']

export type Audit = {
  /** undefined: not there yet. */
  rows: readonly AuditRow[] | undefined
  brokenAt: AuditAnswer['brokenAt']
  error: Error | null
  isFetching: boolean
  /** The rows fit what was asked for before. */
  isOld: boolean
  hasOlder: boolean
  showOlder: () => void
  refresh: () => void
}

export function useAudit(filter: AuditFilter): Audit {
  const { data, error, isFetching, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [...AUDIT_KEY, filter],
    queryFn: ({ pageParam, signal }) => loadAudit(filter, pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ before }) => before,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return {
    rows: data?.pages.flatMap(({ rows }) => rows),
    brokenAt: data?.pages[0]?.brokenAt ?? null,
    error,
    isFetching,
    isOld: isPlaceholderData,
    hasOlder: hasNextPage,
    showOlder: () => void fetchNextPage(),
    refresh: () => void refetch(),
  }
}
