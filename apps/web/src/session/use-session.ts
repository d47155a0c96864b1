import type { SessionAnswer } from '@linkdeck/contract'
import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { loadSession } from '../api.ts'

/** What this instance is; it does not change while it runs. */
export const SESSION_QUERY = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => loadSession(signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export function useSession(): UseQueryResult<SessionAnswer> {
  return useQuery(SESSION_QUERY)
}
