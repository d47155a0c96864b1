/**
 * What the answers of a reading say about the list: how long it is, and whether it moved meanwhile. A card that slips
 * from an unread page to a read one is missed without a trace in any total: so some pages are marked, to be read again
 * at the end, and one that holds other cards than before says that the list moved.
 */
import { createHash } from 'node:crypto'
import { type Card, identityOf } from '@linkdeck/contract'
import type { Answered } from './asker.ts'

export const PAGE_SIZE = 40

/** A page that will be read again, and a digest of the cards that stood on it. */
export type Mark = readonly [pageNo: number, digest: string]

/** total: what the service said last; null before it said anything. */
type Before = { moved: boolean; marks: readonly Mark[]; total: number | null }

/** last: the number of pages there are. seen: a card that is certainly there. */
export type ListSeen = Before & { last: number; seen: Card | null }

export type ListWatch = {
  note: (answered: Answered) => void
  mark: (pageNo: number, rows: readonly Card[]) => void
  compare: (mark: Mark, rows: readonly Card[]) => void
  now: () => ListSeen
}

/** Pages read again: one in twenty-five, a few of small fleets; of large ones not so many that the checkpoint grows. */
const MARKED_SHARE = 1 / 25
const MARKED = { least: 4, most: 250 }

export function watchList(before: Before): ListWatch {
  let { moved, marks, total } = before
  let seen: Card | null = null
  const last = () => Math.max(1, Math.ceil((total ?? 0) / PAGE_SIZE))

  return {
    /** A list that grows is no list that moves: new cards push others back into pages that are still to be read. */
    note: ({ page, isWhole }) => {
      const isShorter = page.total !== null && page.total < (total ?? 0)
      moved ||= isShorter || !isWhole
      total = page.total ?? total
      seen = page.rows.find(({ iccid }) => iccid !== null) ?? seen
    },
    /** A page that is read once more after a crash has its newer digest only. */
    mark: (pageNo, rows) => {
      if (!isMarked(pageNo, last())) return
      marks = [...marks.filter(([other]) => other !== pageNo), [pageNo, digestOf(rows)]]
    },
    compare: ([, digest], rows) => {
      moved ||= digestOf(rows) !== digest
    },
    now: () => ({ moved, marks, total, last: last(), seen }),
  }
}

function isMarked(pageNo: number, last: number): boolean {
  const count = Math.min(MARKED.most, Math.max(MARKED.least, Math.ceil(last * MARKED_SHARE)))
  const step = Math.max(1, Math.floor(last / (count + 1)))
  return pageNo < last && pageNo % step === 0
}

function digestOf(rows: readonly Card[]): string {
  return createHash('sha256').update(rows.map(identityOf).join('\n')).digest('base64url').slice(0, 16)
}
