/** The exports that were begun on this page: they go on, and are shown, whatever screen is looked at. */
import { useSyncExternalStore } from 'react'

let begun: readonly string[] = []
const listeners = new Set<() => void>()

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

function change(next: readonly string[]): void {
  begun = next
  for (const listener of listeners) listener()
}

/** Their ids, the newest last. */
export function useBegunExports(): readonly string[] {
  return useSyncExternalStore(subscribe, () => begun)
}

export function addExport(id: string): void {
  change([...begun, id])
}

export function dismissExport(id: string): void {
  change(begun.filter((one) => one !== id))
}
