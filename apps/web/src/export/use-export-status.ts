import type { ExportStatus } from '@linkdeck/contract'
import { type Query, useQuery } from '@tanstack/react-query'
import { ApiProblem, loadExport } from '../api.ts'

const ASK_EVERY_MS = 400
/** A browser may ask its person before it downloads; at some time nobody answers any more. */
const ASKS_BEFORE_MISSING = 75

/** null: the server has not been asked for the file yet. missing: it never was. */
export type ShownExport = ExportStatus | 'missing' | null

/** How far an export has come, asked for until it has ended. */
export function useExportStatus(id: string): ShownExport {
  const { data = null } = useQuery({
    queryKey: ['export', id],
    queryFn: ({ client, signal }) => look(id, signal, client.getQueryState(['export', id])?.dataUpdateCount ?? 0),
    refetchInterval: ({ state }: Query<ShownExport>) => (hasEnded(state.data ?? null) ? false : ASK_EVERY_MS),
  })
  return data
}

export function hasEnded(shown: ShownExport): boolean {
  return shown === 'missing' || (shown !== null && shown.state !== 'waiting' && shown.state !== 'writing')
}

async function look(id: string, signal: AbortSignal, timesBefore: number): Promise<ShownExport> {
  try {
    return await loadExport(id, signal)
  } catch (error) {
    if (!(error instanceof ApiProblem && error.problem.kind === 'not-found')) throw error
    return timesBefore < ASKS_BEFORE_MISSING ? null : 'missing'
  }
}
