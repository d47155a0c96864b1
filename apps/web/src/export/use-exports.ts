import { type ExportStatus, isOpenExport } from '@linkdeck/contract'
import { type Query, type QueryClient, useQueries } from '@tanstack/react-query'
import { ApiProblem, loadExport } from '../api.ts'

const ASK_EVERY_MS = 400
/** A browser may ask its person before it downloads; at some time nobody answers any more. */
const ASKS_BEFORE_MISSING = 75

/** null: the server has not been asked for the file yet. missing: it never was. */
export type ShownExport = ExportStatus | 'missing' | null

/** How far each of these exports has come, asked for until it has ended. */
export function useExports(ids: readonly string[]): readonly { id: string; shown: ShownExport }[] {
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: keyOf(id),
      queryFn: ({ client, signal }: { client: QueryClient; signal: AbortSignal }) =>
        look(id, signal, client.getQueryState(keyOf(id))?.dataUpdateCount ?? 0),
      refetchInterval: ({ state }: Query<ShownExport>) => (hasEnded(state.data ?? null) ? false : ASK_EVERY_MS),
    })),
  })
  return ids.map((id, at) => ({ id, shown: found[at]?.data ?? null }))
}

const keyOf = (id: string) => ['export', id]

export function hasEnded(shown: ShownExport): boolean {
  return shown === 'missing' || (shown !== null && !isOpenExport(shown))
}

async function look(id: string, signal: AbortSignal, timesBefore: number): Promise<ShownExport> {
  try {
    return await loadExport(id, signal)
  } catch (error) {
    if (!(error instanceof ApiProblem && error.problem.kind === 'not-found')) throw error
    return timesBefore < ASKS_BEFORE_MISSING ? null : 'missing'
  }
}
