/** The address bar as a store: what it says is read by `useView`, and only `goTo` writes it. */
import { useMemo, useSyncExternalStore } from 'react'
import { readView, spellView, type View } from './address.ts'

const listeners = new Set<() => void>()

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  window.addEventListener('popstate', onChange)
  return () => {
    listeners.delete(onChange)
    window.removeEventListener('popstate', onChange)
  }
}

export function useView(): View {
  const search = useSyncExternalStore(subscribe, () => window.location.search)
  return useMemo(() => readView(search), [search])
}

/** Where a view is found. */
export function hrefOf(view: View): string {
  const search = spellView(view)
  return search === '' ? window.location.pathname : `${window.location.pathname}?${search}`
}

const keepers = new Set<() => void>()

/** What an entry of the history should keep is written before another entry takes its place. */
export function beforeLeaving(keep: () => void): void {
  keepers.add(keep)
}

/** push: a choice that Back undoes. replace: the next letter of the same choice. */
export type Step = 'push' | 'replace'

export function goTo(view: View, step: Step = 'push'): void {
  const address = hrefOf(view)
  if (address === window.location.pathname + window.location.search) return
  for (const keep of keepers) keep()
  // What an entry keeps beside its address goes along: it says itself which question it is about.
  const { state } = window.history
  if (step === 'push') window.history.pushState(state, '', address)
  else window.history.replaceState(state, '', address)
  for (const listener of listeners) listener()
}

/** The view of the address as it is now, for handlers that outlive a render. */
export function currentView(): View {
  return readView(window.location.search)
}
