/** Reads cards one range at a time, says how far it has come, and can be stopped: by a press, or by what is read next. */
import type { CardBlocks } from '../grid/window/card-blocks.ts'
import { type ReadCards, readCards, type Wanted } from './read-cards.ts'
import type { Reading } from './selection.ts'

export type CardReader = {
  /** null: it was stopped. onReading is told null where it was a press that stopped it. */
  read: <T>(
    blocks: CardBlocks,
    wanted: Wanted<T>,
    onReading: (reading: Reading | null) => void,
  ) => Promise<ReadCards<T> | null>
  stop: () => void
}

export function createCardReader(): CardReader {
  let current: AbortController | null = null
  return {
    stop: () => current?.abort(),
    read: async (blocks, wanted, onReading) => {
      current?.abort()
      const controller = new AbortController()
      const { signal } = controller
      current = controller
      const stop = () => {
        controller.abort()
        onReading(null)
      }
      const of = wanted.range.to - wanted.range.from
      const onRead = (read: number) => onReading({ read, of, stop })
      onRead(0)
      try {
        return await readCards(blocks, wanted, { signal, onRead })
      } catch (error) {
        if (signal.aborted) return null
        throw error
      }
    },
  }
}
