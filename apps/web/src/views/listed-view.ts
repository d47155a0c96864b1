/** A view as the menu lists it, wherever it comes from, and which of them the page shows. */
import { type Density, READY_VIEWS, type ReadyViewName, spellViewAddress } from '@linkdeck/contract'
import type { View } from '../address.ts'

export type ListedView = {
  id: string
  name: string
  address: string
  /** null: as the rows are. */
  density: Density | null
}

export function readyViews(names: Readonly<Record<ReadyViewName, string>>): readonly ListedView[] {
  return Object.entries(READY_VIEWS).map(([ready, address]) => ({
    id: `ready-${ready}`,
    name: names[ready as ReadyViewName],
    address,
    density: null,
  }))
}

/** What is kept of the page: its question from the first card on, and its columns. */
export function addressOf({ query, columns }: View): string {
  return spellViewAddress({ query: { ...query, offset: 0 }, columns })
}

/** A view that is named in the bar. isChanged: it was opened, and the page shows something else by now. */
export type NamedView = { view: ListedView; isChanged: boolean }

/** The view whose address the page has, else the one that was opened last; nothing is named over all the cards. */
export function namedView(address: string, views: readonly ListedView[], openedId: string | null): NamedView | null {
  if (address === '') return null
  const same = views.filter((view) => view.address === address)
  const shown = same.find(({ id }) => id === openedId) ?? same[0]
  if (shown) return { view: shown, isChanged: false }
  const opened = views.find(({ id }) => id === openedId)
  return opened ? { view: opened, isChanged: true } : null
}
