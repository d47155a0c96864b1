import { useEffect, useSyncExternalStore } from 'react'
import type { CardBlocks } from './card-blocks.ts'
import type { RowWindow } from './row-window.ts'

/** Draws again with everything that is loaded, and lets the blocks know what is in view. */
export function useBlocks(blocks: CardBlocks, rowWindow: RowWindow): void {
  const shot = useSyncExternalStore(rowWindow.subscribe, rowWindow.shot)
  useSyncExternalStore(blocks.subscribe, blocks.version)
  useEffect(() => blocks.want(rowWindow.inView(), shot.isFlying), [blocks, rowWindow, shot])
  useEffect(() => rowWindow.onRest(() => blocks.want(rowWindow.inView())), [blocks, rowWindow])
}
