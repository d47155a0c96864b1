import { useEffect, useSyncExternalStore } from 'react'
import type { CardBlocks } from './card-blocks.ts'
import type { RowWindow } from './row-window.ts'

/** Draws again with everything that is loaded, and lets the blocks know what is in view: cards come while rows are drawn. */
export function useBlocks(blocks: CardBlocks, rowWindow: RowWindow): void {
  useSyncExternalStore(blocks.subscribe, blocks.version)
  useEffect(() => {
    const want = () => blocks.want(rowWindow.inView(), rowWindow.shot().isFlying)
    want()
    const leaves = [rowWindow.subscribe(want), rowWindow.onRest(want)]
    return () => {
      for (const leave of leaves) leave()
    }
  }, [blocks, rowWindow])
}
