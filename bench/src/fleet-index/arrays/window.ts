/** A window of cards in order, without sorting all of them. */
import type { SortKey } from '@linkdeck/contract'
import type { Ranks } from './ranks.ts'

type Before = (a: number, b: number) => boolean

/** Up to here the first cards are kept in order while all are looked at. */
const SHALLOW = 1000
const TIES: SortKey = { name: 'iccid', descending: false }

export function inOrder(sort: readonly SortKey[], ranks: Ranks): Before {
  const keys = [...sort, TIES].map(ranks)
  return (a, b) => {
    for (const key of keys) {
      const [left, right] = [key[a] ?? 0, key[b] ?? 0]
      if (left !== right) return left < right
    }
    return false
  }
}

/** The list is moved about. */
export function windowOf(cards: Int32Array, offset: number, limit: number, before: Before): Int32Array {
  const end = Math.min(cards.length, offset + limit)
  if (end <= offset) return new Int32Array(0)
  if (end <= SHALLOW) return firstOf(cards, end, before).subarray(offset)
  partition(cards, offset, before)
  return firstOf(cards.subarray(offset), end - offset, before)
}

/** The first few, in order. */
function firstOf(cards: Int32Array, count: number, before: Before): Int32Array {
  const first = new Int32Array(count)
  let filled = 0
  for (const card of cards) {
    if (filled === count && !before(card, first[count - 1] ?? 0)) continue
    const place = placeIn(first.subarray(0, filled), card, before)
    filled = Math.min(count, filled + 1)
    first.copyWithin(place + 1, place, filled - 1)
    first[place] = card
  }
  return first.subarray(0, filled)
}

function placeIn(sorted: Int32Array, card: number, before: Before): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(sorted[middle] ?? 0, card)) low = middle + 1
    else high = middle
  }
  return low
}

/** Moves the cards so that all before a place come before all behind it (Hoare's selection). */
function partition(cards: Int32Array, place: number, before: Before): void {
  let left = 0
  let right = cards.length - 1
  while (left < right) {
    const [low, high] = halve(cards.subarray(left, right + 1), before)
    if (place <= left + high) right = left + high
    else if (place >= left + low) left += low
    else return
  }
}

/** Parts the cards by one of them; gives where the second part begins and where the first ends. */
function halve(cards: Int32Array, before: Before): readonly [low: number, high: number] {
  const pivot = cards[(cards.length - 1) >> 1] ?? 0
  let low = 0
  let high = cards.length - 1
  while (low <= high) {
    while (before(cards[low] ?? 0, pivot)) low += 1
    while (before(pivot, cards[high] ?? 0)) high -= 1
    if (low > high) break
    const swapped = cards[low] ?? 0
    cards[low++] = cards[high] ?? 0
    cards[high--] = swapped
  }
  return [low, high]
}
