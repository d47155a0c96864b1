/** What has changed since a fleet was made: which cards are listed, in which order, and how some of them were edited. */
import type { KnownCard } from './card-row.ts'
import { hashText } from './dice.ts'

/** By number, which goes up as cards are made; by the last change; or in another order for every call. */
export type Order = 'ascending' | 'descending' | 'modified-last' | 'modified-first' | 'shuffled'

export type Changes = {
  /** Goes up with every change: what was selected before is out of date. */
  version: () => number
  /** The cards in the order of the list; null while the fleet is as it was made. */
  listed: () => readonly number[] | null
  isListed: (index: number) => boolean
  /** How many cards there ever were, listed or not. */
  made: () => number
  /** The card as it is since its last edit. */
  edited: (index: number) => KnownCard | undefined
  insert: () => number
  remove: (index: number) => void
  edit: (index: number, card: KnownCard) => void
  /** Lists these cards and no others. */
  list: (indexes: readonly number[]) => void
  reorder: (order: Order) => void
  /** Where the place of a list of that size is found, for one call. */
  places: (size: number) => (position: number) => number
}

const IS_NEWEST_FIRST: ReadonlySet<Order> = new Set<Order>(['descending', 'modified-first'])
const IS_BY_CHANGE: ReadonlySet<Order> = new Set<Order>(['modified-last', 'modified-first'])
/** A prime beyond the size of any fleet: steps of this many places meet every place once. */
const STEP = 479_001_599

export function createChanges(size: number): Changes {
  const edits = new Map<number, KnownCard>()
  let listed: number[] | null = null
  let order: Order = 'ascending'
  let made = size
  let version = 0
  let shuffles = 0

  function change(): number[] {
    version += 1
    listed ??= Array.from({ length: size }, (_, index) => index)
    return listed
  }

  function put(index: number): void {
    const list = change()
    if (IS_NEWEST_FIRST.has(order)) list.unshift(index)
    else list.push(index)
  }

  function take(index: number): void {
    const list = change()
    const place = list.indexOf(index)
    if (place < 0) throw new RangeError(`card ${index} is not listed`)
    list.splice(place, 1)
  }

  return {
    version: () => version,
    listed: () => listed,
    isListed: (index) => (listed ? listed.includes(index) : index < size),
    made: () => made,
    edited: (index) => edits.get(index),
    insert: () => {
      put(made)
      made += 1
      return made - 1
    },
    remove: take,
    edit: (index, card) => {
      version += 1
      edits.set(index, card)
      if (!IS_BY_CHANGE.has(order)) return
      take(index)
      put(index)
    },
    list: (indexes) => {
      version += 1
      listed = [...indexes]
    },
    reorder: (next) => {
      order = next
      if (IS_BY_CHANGE.has(next)) change()
      else change().sort((a, b) => (next === 'descending' ? b - a : a - b))
    },
    places: (count) => {
      if (order !== 'shuffled') return (position) => position
      shuffles += 1
      const first = hashText(String(shuffles)) % Math.max(1, count)
      return (position) => (position < count ? (position * STEP + first) % count : position)
    },
  }
}
