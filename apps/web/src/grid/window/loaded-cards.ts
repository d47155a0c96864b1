/** The cards of a view that are loaded: those of its first answer, and the blocks around what is in view. */
import { type Card, type CardsAnswer, identityOf } from '@linkdeck/contract'

/** Blocks kept, up to two thousand cards: others are asked for again. */
const KEPT_BLOCKS = 16

/** gone: the answer that should have held a card ended before it. undefined: not loaded. */
export type Loaded = Card | 'gone' | undefined

export type LoadedCards = {
  at: (place: number) => Loaded
  /** The place of a card; -1 when it is not loaded. */
  placeOf: (identity: string) => number
  /** Keeps a block, and lets the one go that is furthest from it. */
  keep: (block: number, rows: readonly Card[]) => void
}

export function createLoadedCards(first: CardsAnswer, size: number): LoadedCards {
  const blocks = new Map<number, readonly Card[]>()
  const indexIn = (rows: readonly Card[], identity: string) => rows.findIndex((card) => identityOf(card) === identity)
  return {
    at: (place) => {
      // What is shown stays, though a block that was asked for later may know it otherwise.
      const shown = first.rows[place - first.offset]
      const rows = blocks.get(Math.floor(place / size))
      return shown ?? (rows && (rows[place % size] ?? 'gone'))
    },
    placeOf: (identity) => {
      const atFirst = indexIn(first.rows, identity)
      if (atFirst >= 0) return first.offset + atFirst
      for (const [block, rows] of blocks) {
        const at = indexIn(rows, identity)
        if (at >= 0) return block * size + at
      }
      return -1
    },
    keep: (block, rows) => {
      blocks.set(block, rows)
      if (blocks.size <= KEPT_BLOCKS) return
      const furthest = [...blocks.keys()].reduce((a, b) => (Math.abs(a - block) > Math.abs(b - block) ? a : b))
      blocks.delete(furthest)
    },
  }
}
