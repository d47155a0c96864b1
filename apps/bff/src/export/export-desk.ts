/** What is being exported and what was: how far each export has come, for whoever asked for it and nobody else. */
import { type ExportNote, type ExportStatus, isOpenExport, MOST_OPEN_EXPORTS } from '@linkdeck/contract'
import { createTurns } from '../turns.ts'

const AT_A_TIME = 2
/** Ended ones that are remembered, of everybody. */
const MOST_ENDED = 200

export type Job = {
  id: string
  /** Given when the export is to end early. */
  signal: AbortSignal
  /** Resolves with what gives the turn back. */
  turn: () => Promise<() => void>
  started: (total: number) => void
  wrote: (rows: number) => void
  noted: (note: ExportNote) => void
  /** Once, however it ended. The note of a file that was cut off is none. */
  close: (state: 'done' | 'stopped' | 'failed') => ExportStatus
}

export type ExportDesk = {
  /** Opens a job. taken: the id was used before. busy: the person has too many. */
  open: (person: string, id: string) => Job | 'taken' | 'busy'
  status: (person: string, id: string) => ExportStatus | null
  /** Whether there was something to stop. */
  stop: (person: string, id: string) => boolean
}

type Entry = { person: string; status: ExportStatus; startedAtMs: number | null; abort: AbortController }

const isOpen = ({ status }: Entry) => isOpenExport(status)

export function createExportDesk(now: () => number): ExportDesk {
  const entries = new Map<string, Entry>()
  const turns = createTurns(AT_A_TIME)
  const own = (person: string, id: string) => {
    const entry = entries.get(id)
    return entry?.person === person ? entry : null
  }
  const elapsed = ({ startedAtMs }: Entry) => (startedAtMs === null ? 0 : Math.round(now() - startedAtMs))

  return {
    open: (person, id) => {
      if (entries.has(id)) return 'taken'
      if ([...entries.values()].filter((entry) => entry.person === person && isOpen(entry)).length >= MOST_OPEN_EXPORTS)
        return 'busy'
      forgetOldest(entries)
      const abort = new AbortController()
      const status: ExportStatus = { id, state: 'waiting', rows: 0, total: null, elapsedMs: 0, note: null }
      const entry: Entry = { person, status, startedAtMs: null, abort }
      entries.set(id, entry)
      return {
        id,
        signal: abort.signal,
        turn: () => turns.take(person, abort.signal),
        started: (total) => {
          entry.startedAtMs = now()
          Object.assign(status, { state: 'writing', total })
        },
        wrote: (rows) => {
          status.rows += rows
        },
        noted: (note) => {
          status.note = note
        },
        close: (state) => {
          const note = state === 'done' ? status.note : null
          return Object.assign(status, { state, note, elapsedMs: elapsed(entry) })
        },
      }
    },
    status: (person, id) => {
      const entry = own(person, id)
      if (!entry) return null
      return isOpen(entry) ? { ...entry.status, note: null, elapsedMs: elapsed(entry) } : entry.status
    },
    stop: (person, id) => {
      const entry = own(person, id)
      if (!entry || !isOpen(entry)) return false
      entry.abort.abort()
      return true
    },
  }
}

function forgetOldest(entries: Map<string, Entry>): void {
  const ended = [...entries].filter(([, entry]) => !isOpen(entry))
  for (const [id] of ended.slice(0, Math.max(0, ended.length - MOST_ENDED + 1))) entries.delete(id)
}
