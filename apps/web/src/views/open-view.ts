import type { MouseEvent } from 'react'
import { readView, type View } from '../address.ts'
import { opensElsewhere } from '../opens-elsewhere.ts'
import { goTo } from '../use-address.ts'
import type { ListedView } from './listed-view.ts'

/** Where a view leads: to its cards. */
export function viewAt({ address }: ListedView): View {
  return readView(address)
}

/** Opens it here, unless the press asks for another tab. */
export function openHere(view: ListedView, onOpen: () => void) {
  return (event: MouseEvent) => {
    if (opensElsewhere(event)) return
    event.preventDefault()
    goTo(viewAt(view))
    onOpen()
  }
}
