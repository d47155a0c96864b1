/** The state of the fleet index, as it changes: told by the server, asked for while the server's word does not arrive. */
import type { SyncAnswer } from '@linkdeck/contract'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { loadSync } from '../api.ts'
import { listenToSync } from './sync-events.ts'
import { useVisible } from './use-visible.ts'

const POLL_MS = 10_000

export const SYNC_QUERY = queryOptions({
  queryKey: ['sync'],
  queryFn: ({ signal }) => loadSync(signal),
  staleTime: 0,
})

/** undefined: not known yet. null: it was asked for, and nothing that can be read came back. */
export type Sync = SyncAnswer | null | undefined

/** To be used once a page: each use is a connection of its own. */
export function useSync(): Sync {
  const client = useQueryClient()
  const isVisible = useVisible()
  const [isTold, setTold] = useState(false)
  const { data, error } = useQuery({ ...SYNC_QUERY, enabled: isVisible && !isTold, refetchInterval: POLL_MS })
  useEffect(() => {
    if (!isVisible) return
    const stop = listenToSync({
      onAnswer: (answer) => {
        client.setQueryData(SYNC_QUERY.queryKey, answer)
        setTold(true)
      },
      onFailure: () => setTold(false),
    })
    return () => {
      stop()
      setTold(false)
    }
  }, [client, isVisible])
  return error ? null : data
}
