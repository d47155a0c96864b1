/** Which cards are selected, for one question at a time: the rows of another question have nothing selected. */
import { type Card, identityOf } from '@linkdeck/contract'
import { useSyncExternalStore } from 'react'

export type Selection =
  /** asOf: of the oldest answer that one of the cards came with. */
  | { kind: 'some'; cards: ReadonlyMap<string, Card>; asOf: string }
  /** Every card of the question, seen or not, but for these identities. */
  | { kind: 'all'; except: ReadonlySet<string> }

/** Cards of a range that are being read. */
export type Reading = { read: number; of: number; stop: () => void }

export type Held = {
  /** What is asked, whatever its order. */
  scope: string
  selection: Selection | null
  reading: Reading | null
  /** Why a range was not selected. */
  fault: 'too-many' | Error | null
}

const NOTHING: Held = { scope: '', selection: null, reading: null, fault: null }
const listeners = new Set<() => void>()
let held = NOTHING

/** Who comes back to a question finds its selection again, unless something else was selected meanwhile. */
export function heldSelection(scope: string): Held {
  return held.scope === scope ? held : NOTHING
}

export function changeSelection(scope: string, changes: Partial<Omit<Held, 'scope'>>): void {
  held = { ...heldSelection(scope), ...changes, scope }
  for (const listener of listeners) listener()
}

export function useSelection(scope: string): Held {
  return useSyncExternalStore(subscribe, () => heldSelection(scope))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function isSelected(selection: Selection | null, card: Card | null): boolean {
  const identity = selection && card && identityOf(card)
  if (selection === null || identity === null) return false
  return selection.kind === 'all' ? !selection.except.has(identity) : selection.cards.has(identity)
}
