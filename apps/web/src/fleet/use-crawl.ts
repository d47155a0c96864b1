/** Starting and stopping crawls. What comes of it is told by the state of the index. */
import { useQueryClient } from '@tanstack/react-query'
import { ApiProblem, startCrawl, stopCrawl } from '../api.ts'
import { useAction } from './use-action.ts'
import { SYNC_QUERY } from './use-sync.ts'

export type CrawlActions = {
  start: (scope: string) => void
  stop: (id: string) => void
  /** The server has not answered yet. */
  isPending: boolean
  error: Error | null
  /** Forgets the error. */
  reset: () => void
}

export function useCrawl(onStarted?: (scope: string) => void): CrawlActions {
  const client = useQueryClient()
  // Where the server's word does not arrive by itself, the new state is asked for at once.
  const lookAgain = () => void client.invalidateQueries(SYNC_QUERY)
  const starting = useAction({
    act: startCrawl,
    onDone: (scope) => {
      lookAgain()
      onStarted?.(scope)
    },
  })
  const stopping = useAction({ act: stopIfUnderWay, onDone: lookAgain })
  return {
    start: starting.run,
    stop: stopping.run,
    isPending: starting.isPending || stopping.isPending,
    error: starting.error ?? stopping.error,
    reset: () => {
      starting.reset()
      stopping.reset()
    },
  }
}

/** A crawl that has ended meanwhile needs no stopping. */
async function stopIfUnderWay(id: string): Promise<void> {
  try {
    await stopCrawl(id)
  } catch (error) {
    if (!(error instanceof ApiProblem && error.problem.kind === 'not-found')) throw error
  }
}
