/** Compares a file that came back with its view as it is now. */
import {
  BrokenFileError,
  type ComparedFile,
  compareFile,
  encodeExport,
  fieldsOfKeys,
  ROUTES,
  spellEntries,
} from '@linkdeck/contract'
import { useEffect, useState } from 'react'
import type { View } from '../address.ts'
import { openBytes } from '../api.ts'
import { errorOf } from '../error-of.ts'
import { isAsExported } from './is-as-exported.ts'
import type { Returned } from './open-returned.ts'
import { textChunks } from './text-chunks.ts'

/** isAsExported: null where it could not be told. rows: of either side, read so far. */
export type ComparisonState =
  | { is: 'running'; rows: number }
  | { is: 'done'; compared: ComparedFile; isAsExported: boolean | null }
  | { is: 'failed'; error: Error }

/** How many rows are read between two words about it. */
const STEP = 5_000

/** view: of the file. */
export function useComparison(returned: Returned, view: View): ComparisonState {
  const [state, setState] = useState<ComparisonState>({ is: 'running', rows: 0 })
  useEffect(() => {
    const { signal, abort } = abortable()
    const tell = (told: ComparisonState) => {
      if (!signal.aborted) setState(told)
    }
    tell({ is: 'running', rows: 0 })
    compare(returned, view, { signal, onRows: (rows) => tell({ is: 'running', rows }) }).then(tell, (error) =>
      tell({ is: 'failed', error: errorOf(error) }),
    )
    return abort
  }, [returned, view])
  return state
}

type Running = { signal: AbortSignal; onRows: (rows: number) => void }

async function compare(returned: Returned, view: View, { signal, onRows }: Running): Promise<ComparisonState> {
  const { file, format, header, note } = returned
  if (!note) throw new BrokenFileError({ rule: 'ending' })
  const isSame = await isAsExported(returned)
  const columns = fieldsOfKeys(header.keys)
  const asked = { format: 'json', columns, language: header.language, isMasked: false, id: null } as const
  const now = await openBytes(`${ROUTES.export}?${spellEntries(encodeExport(view.query, asked))}`, signal)
  let rows = 0
  const onRow = () => {
    signal.throwIfAborted()
    rows += 1
    if (rows % STEP === 0) onRows(rows)
  }
  const text = textChunks(file.stream())
  const compared = await compareFile({ format, header, note, isEdited: isSame !== true, text }, textChunks(now), onRow)
  return { is: 'done', compared, isAsExported: isSame }
}

function abortable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
