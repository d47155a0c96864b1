/** The exports that were begun on this page: they go on, and are shown, whatever screen is looked at. */
import { useSyncExternalStore } from 'react'

export type BegunExport = { id: string; hasEnded: boolean }

let begun: readonly BegunExport[] = []
const listeners = new Set<() => void>()

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

function change(next: readonly BegunExport[]): void {
  begun = next
  for (const listener of listeners) listener()
}

export function useBegunExports(): readonly BegunExport[] {
  return useSyncExternalStore(subscribe, () => begun)
}

export function addExport(id: string): void {
  change([...begun, { id, hasEnded: false }])
}

export function endExport(id: string): void {
  change(begun.map((one) => (one.id === id ? { id, hasEnded: true } : one)))
}

export function dismissExport(id: string): void {
  change(begun.filter((one) => one.id !== id))
}
