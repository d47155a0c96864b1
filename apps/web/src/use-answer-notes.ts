import type { Remark } from '@linkdeck/contract'
import { useSyncExternalStore } from 'react'
import type { CardBlocks } from './grid/window/card-blocks.ts'

/** What the answers of a view say beside their cards, all of them that have come so far. */
export function useAnswerNotes(blocks: CardBlocks | null): { remarks: readonly Remark[]; isMixed: boolean } {
  const subscribe = blocks?.subscribe ?? neverChanges
  const remarks = useSyncExternalStore(subscribe, blocks?.remarks ?? noRemarks)
  const isMixed = useSyncExternalStore(subscribe, blocks?.isMixed ?? no)
  return { remarks, isMixed }
}

const NO_REMARKS: readonly Remark[] = []
const neverChanges = () => () => {}
const noRemarks = () => NO_REMARKS
const no = () => false
