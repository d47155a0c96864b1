import { useDeferredValue } from 'react'
import { placesOf } from './places-of.ts'
import type { CardBlocks } from './window/card-blocks.ts'
import type { Shot } from './window/row-window.ts'

/**
 * The places that are drawn. One whose card is not there comes when there is nothing else to do, and never while it flies
 * by: the picture behind the rows looks like it.
 */
export function useDrawnPlaces(shot: Shot, blocks: CardBlocks, active: number): readonly number[] {
  const calm = useDeferredValue(shot)
  const isSpared = (place: number) => shot.isFlying || place < calm.from || place >= calm.to
  return placesOf(shot, active, blocks.count()).filter(
    (place) => place === active || blocks.at(place) !== 'awaited' || !isSpared(place),
  )
}
