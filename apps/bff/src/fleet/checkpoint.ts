/** Where a reading of pages stands, as it is kept with the last page that was written. */
import type { Json } from '@linkdeck/fleet-index'
import type { Mark } from './list-watch.ts'

export type Checkpoint = {
  /** The second reading, because the list moved under the first: it goes backward, from page `last`. */
  isSecond: boolean
  last: number
  /** Pages that are written, counted from where the reading began, and the cards on them. */
  read: number
  cards: number
  moved: boolean
  marks: readonly Mark[]
}

export const FIRST_PAGE: Checkpoint = { isSecond: false, last: 0, read: 0, cards: 0, moved: false, marks: [] }

export function writeCheckpoint({ marks, ...checkpoint }: Checkpoint): Json {
  return { ...checkpoint, marks: marks.map(([pageNo, digest]) => [pageNo, digest]) }
}

/** What cannot be read begins anew: pages that are read twice cost calls, nothing else. */
export function readCheckpoint(json: Json): Checkpoint {
  if (json === null || typeof json !== 'object' || !('isSecond' in json)) return FIRST_PAGE
  const { isSecond, last, read, cards, moved, marks } = json
  if (typeof last !== 'number' || typeof read !== 'number' || typeof cards !== 'number') return FIRST_PAGE
  if (!Array.isArray(marks)) return FIRST_PAGE
  return {
    isSecond: isSecond === true,
    last,
    read,
    cards,
    moved: moved === true,
    marks: marks.map((mark): Mark => [Number(mark?.[0]), String(mark?.[1])]),
  }
}
