/**
 * A long list in a short scroll range. Browsers cut heights off (Chromium at 33,554,428 px, at half of that on a dense
 * screen; Firefox at 17,895,697 px, and then to nothing), so what is scrolled is at most 4 million px high and the
 * offset in the list is kept beside it. Along both edges the two run side by side, so that the ends are met to the
 * pixel; between the edges they are proportional.
 */

/** Safe in every engine up to a zoom of 800 %. */
const MAX_HEIGHT_PX = 4_000_000
/** From rest, a gesture shorter than this meets no end of the scroll range that is none of the list. */
const EDGE_PX = 50_000
/** The end of a range may be a fraction of a pixel short of its whole number. */
const ROUNDING_PX = 1

export type Extent = {
  /** All rows together, in px. */
  length: number
  /** What stands for them in the document. */
  height: number
  /** How much of it is in view. */
  view: number
}

export type Place = {
  /** The offset in the list at the upper edge of the view. */
  top: number
  /** By how much the list is ahead of the scroll position: a row is drawn at its offset less this. */
  shift: number
}

export function extentOf(length: number, view: number): Extent {
  return { length, height: Math.min(length, MAX_HEIGHT_PX), view }
}

/** The offset of the last rows. */
export function lastTop({ length, view }: Extent): number {
  return Math.max(0, length - view)
}

function lastScroll({ height, view }: Extent): number {
  return Math.max(0, height - view)
}

/** The shift at the lower end; none at all where the list is short enough to be scrolled as it is. */
function endShift({ length, height }: Extent): number {
  return length - height
}

function edgeOf(extent: Extent): number {
  return Math.min(EDGE_PX, lastScroll(extent) / 4)
}

/** The scroll position that stands for an offset in the list. */
export function scrollOf(extent: Extent, top: number): number {
  const edge = edgeOf(extent)
  const last = lastTop(extent)
  if (endShift(extent) === 0 || top <= edge) return top
  if (top >= last - edge) return top - endShift(extent)
  return edge + ((top - edge) * (lastScroll(extent) - 2 * edge)) / (last - 2 * edge)
}

/** The other way: where in the list a scroll position is, by the length of the scroll bar. */
export function placeAt(extent: Extent, scroll: number): Place {
  const edge = edgeOf(extent)
  const last = lastScroll(extent)
  if (endShift(extent) === 0 || scroll <= edge) return { top: scroll, shift: 0 }
  if (scroll >= last - edge) return { top: scroll + endShift(extent), shift: endShift(extent) }
  const top = edge + ((scroll - edge) * (lastTop(extent) - 2 * edge)) / (last - 2 * edge)
  return keptAt(extent, Math.round(top), scroll)
}

/** The same offset in the list, for a scroll position near the one that stands for it. */
export function keptAt(extent: Extent, top: number, scroll: number): Place {
  const edge = edgeOf(extent)
  if (endShift(extent) === 0 || top <= edge) return { top: scroll, shift: 0 }
  if (top >= lastTop(extent) - edge) return { top: scroll + endShift(extent), shift: endShift(extent) }
  return { top, shift: top - scroll }
}

/** Where a wheel, a finger or a key has moved the list: pixel by pixel, however far. */
export function movedTo({ shift }: Place, scroll: number): Place {
  return { top: scroll + shift, shift }
}

/** The scroll range has ended although the list has not: it has to be set right at once. */
export function isStuck(extent: Extent, { shift }: Place, scroll: number): boolean {
  const isAtStart = scroll <= 0 && shift > 0
  const isAtEnd = scroll >= lastScroll(extent) - ROUNDING_PX && shift < endShift(extent)
  return isAtStart || isAtEnd
}

/** The scroll bar tells where the list is, and there is room to go on in both directions. */
export function isSettled(extent: Extent, { top, shift }: Place): boolean {
  if (endShift(extent) === 0) return shift === 0
  const edge = edgeOf(extent)
  if (top <= edge) return shift === 0
  if (top >= lastTop(extent) - edge) return shift === endShift(extent)
  return Math.abs(top - shift - scrollOf(extent, top)) <= extent.view
}
