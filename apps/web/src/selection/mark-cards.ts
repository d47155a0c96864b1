import { type Card, identityOf } from '@linkdeck/contract'
import type { Selection } from './selection.ts'

export type Marks = { cards: readonly Card[]; isOn: boolean; asOf: string }

/** The selection with these cards in it, or without them; null when nothing is left. */
export function markCards(selection: Selection | null, { cards, isOn, asOf }: Marks): Selection | null {
  const named = cards.flatMap((card) => {
    const identity = identityOf(card)
    return identity === null ? [] : [[identity, card] as const]
  })
  if (selection?.kind === 'all') {
    const except = new Set(selection.except)
    for (const [identity] of named) {
      if (isOn) except.delete(identity)
      else except.add(identity)
    }
    return { kind: 'all', except }
  }
  const marked = new Map(selection?.cards)
  for (const [identity, card] of named) {
    if (isOn) marked.set(identity, card)
    else marked.delete(identity)
  }
  if (marked.size === 0) return null
  return { kind: 'some', cards: marked, asOf: selection && selection.asOf < asOf ? selection.asOf : asOf }
}
