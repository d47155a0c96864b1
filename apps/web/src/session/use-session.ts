import type { SessionAnswer } from '@linkdeck/contract'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { loadSession } from '../api.ts'

/** What this instance is; it does not change while it runs. */
export function useSession(): UseQueryResult<SessionAnswer> {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => loadSession(signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
