/** How an editor of the rail changes the question: always from what the address says at that moment. */
import type { CardQuery, FieldName } from '@linkdeck/contract'
import type { Step } from '../use-address.ts'
import type { Counts } from './counts.ts'
import type { SeenValue } from './seen-values.ts'

export type Edit = (change: (query: CardQuery) => CardQuery, step?: Step) => void

/** What every control of the rail is given. labelId, noteId: the elements that name and explain it. */
export type ControlProps = {
  name: FieldName
  query: CardQuery
  edit: Edit
  labelId: string
  noteId: string
  /** Whether the fleet index answers: it takes several values, exclusions and missing ones, ListCardInfo one value. */
  isIndexed: boolean
  /** null until the index has counted, and as long as the service itself answers. */
  counts: Counts | null
  /** Values of a field in the loaded cards. */
  seen: (name: FieldName) => readonly SeenValue[]
}
