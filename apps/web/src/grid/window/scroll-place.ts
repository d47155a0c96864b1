/** Where a long list stands: keeps its offset and the scroll position of its port together, whoever moves which. */
import {
  type Extent,
  extentOf,
  isSettled,
  isStuck,
  keptAt,
  lastTop,
  movedTo,
  type Place,
  placeAt,
  scrollOf,
} from './scaled-scroll.ts'
import { watchInput } from './scroll-input.ts'
import type { ScrollPort } from './scroll-ports.ts'

export type ScrollPlace = Place & {
  /** How much of the list is in view, in px. */
  view: number
}

export function createScrollPlace(port: ScrollPort) {
  const input = watchInput(port.events, port.box)
  let extent: Extent = extentOf(0, 0)
  let scroll = port.read()
  let place: Place = { top: scroll, shift: 0 }

  const write = (wanted: number) => {
    port.write(wanted)
    scroll = port.read()
  }

  const settle = (top: number) => {
    write(scrollOf(extent, top))
    place = keptAt(extent, top, scroll)
  }

  /** Above the list there may be more of the page, but nothing of the list. */
  const inside = (top: number) => Math.min(lastTop(extent), Math.max(Math.min(0, place.top), top))

  return {
    now: (): ScrollPlace => ({ ...place, view: extent.view }),
    /** The list or the view has another height: true when it has. */
    measure: (length: number): boolean => {
      const view = port.view()
      if (length === extent.length && view === extent.view) return false
      extent = extentOf(length, view)
      port.setHeight(extent.height)
      return true
    },
    /** After a scroll: false when it was our own. */
    follow: (): boolean => {
      const now = port.read()
      if (now === scroll) return false
      const isExact = input.isExact(Math.abs(now - scroll), extent.view)
      place = isExact ? movedTo(place, now) : placeAt(extent, now)
      scroll = now
      if (isStuck(extent, place, now)) settle(place.top)
      return true
    },
    /** Goes to an offset; where the way is short, without drawing any row elsewhere in the document. */
    goTo: (top: number) => {
      const wanted = inside(top)
      if (!isSettled(extent, { top: wanted, shift: place.shift })) return settle(wanted)
      write(wanted - place.shift)
      place = movedTo(place, scroll)
    },
    /** What stands for rows that are not drawn follows those that are. */
    align: () => port.setShift(place.shift),
    /** What moved the list has ended. */
    ended: input.ended,
    /** Sets the scroll position right where it has drifted from what it stands for; the rows stay where they are. */
    rest: () => {
      if (!isSettled(extent, place) && !input.isTouched()) settle(place.top)
    },
    stop: input.stop,
  }
}
