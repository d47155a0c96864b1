/** The views that people keep, and what can be done with one's own. */
import type { SavedView, ViewChange, ViewRequest } from '@linkdeck/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeView, deleteView, keepView, loadViews, orderViews, restoreView } from './views-api.ts'

const KEY = ['views']
const NONE: readonly SavedView[] = []

export type Views = {
  views: readonly SavedView[]
  /** Whether the list is there. */
  isLoaded: boolean
  /** Why the last thing did not happen. */
  error: Error | null
  keep: (view: ViewRequest) => Promise<SavedView | null>
  change: (id: string, change: ViewChange) => Promise<SavedView | null>
  order: (ids: readonly string[]) => Promise<unknown>
  remove: (id: string) => Promise<boolean>
  restore: (id: string) => Promise<SavedView | null>
}

export function useViews(): Views {
  const client = useQueryClient()
  const { data, error } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => loadViews(signal) })
  const [failure, setFailure] = useState<Error | null>(null)
  const act = async <T>(work: Promise<T>): Promise<T | null> => {
    try {
      const done = await work
      setFailure(null)
      await client.invalidateQueries({ queryKey: KEY })
      return done
    } catch (problem) {
      setFailure(problem instanceof Error ? problem : new Error(String(problem)))
      return null
    }
  }
  return {
    views: data ?? NONE,
    isLoaded: data !== undefined,
    error: failure ?? error,
    keep: (view) => act(keepView(view)),
    change: (id, change) => act(changeView(id, change)),
    order: (ids) => act(orderViews(ids)),
    remove: async (id) => (await act(deleteView(id).then(() => true))) ?? false,
    restore: (id) => act(restoreView(id)),
  }
}
