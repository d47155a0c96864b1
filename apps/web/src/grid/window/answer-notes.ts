/** What the answers of a view say beside their cards: what is unusual, how far they reach, whether they go together. */
import type { CardsAnswer, Remark } from '@linkdeck/contract'

export type AnswerNotes = {
  add: (answer: CardsAnswer) => void
  remarks: () => readonly Remark[]
  isMixed: () => boolean
  /** Where the list ends as far as anybody knows: a full answer promises another block. */
  end: (size: number) => number
}

export function createAnswerNotes(first: CardsAnswer): AnswerNotes {
  const remarksAt = new Map<number, readonly Remark[]>()
  let end = 0
  let isEnded = false
  let isMixed = false
  let merged: readonly Remark[] | null = null

  const add = (answer: CardsAnswer) => {
    const { offset, limit, rows, remarks } = answer
    remarksAt.set(offset, remarks)
    if (remarks.length > 0) merged = null
    isMixed ||= stateOf(answer) !== stateOf(first)
    if (rows.length > 0) end = Math.max(end, offset + rows.length)
    if (rows.length < limit) isEnded = true
  }
  add(first)
  return {
    add,
    remarks: () => {
      merged ??= mergeRemarks([...remarksAt.values()])
      return merged
    },
    isMixed: () => isMixed,
    end: (size) => (isEnded ? end : end + size),
  }
}

/** Two answers of the service are never of one moment; of the index they are, unless it was written meanwhile. */
function stateOf({ source, asOf, total, coverage }: CardsAnswer): string {
  return source === 'live' ? String(total) : `${asOf} ${total} ${coverage?.known}`
}

/** The same remark about several blocks is one about more cards; about the question itself it stays the same. */
function mergeRemarks(lists: readonly (readonly Remark[])[]): readonly Remark[] {
  const merged = new Map<string, Remark>()
  for (const remark of lists.flat()) {
    const key = `${remark.kind} ${remark.field} ${remark.value}`
    const count = remark.kind === 'asked-unknown' ? 0 : (merged.get(key)?.count ?? 0)
    merged.set(key, { ...remark, count: count + remark.count })
  }
  return [...merged.values()]
}
