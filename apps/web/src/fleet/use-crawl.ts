/** Starting and stopping crawls. What comes of it is told by the state of the index. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { startCrawl, stopCrawl } from '../api.ts'
import { SYNC_QUERY } from './use-sync.ts'

export type CrawlActions = {
  start: (scope: string) => void
  stop: (id: string) => void
  /** The server has not answered yet. */
  isPending: boolean
  error: Error | null
  reset: () => void
}

export function useCrawl(onStarted?: (scope: string) => void): CrawlActions {
  const client = useQueryClient()
  // Where the server's word does not arrive by itself, the new state is asked for at once.
  const onSettled = () => client.invalidateQueries(SYNC_QUERY)
  const starting = useMutation({ mutationFn: startCrawl, onSuccess: (_, scope) => onStarted?.(scope), onSettled })
  const stopping = useMutation({ mutationFn: stopCrawl, onSettled })
  return {
    start: (scope) => starting.mutate(scope),
    stop: (id) => stopping.mutate(id),
    isPending: starting.isPending || stopping.isPending,
    error: starting.error ?? stopping.error,
    reset: () => {
      starting.reset()
      stopping.reset()
    },
  }
}
