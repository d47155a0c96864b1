/** Blocks of cards for grids that load nothing by themselves. */
import type { Card } from '@linkdeck/contract'
import { AT_ONCE, BLOCK, loadCards, type Sort } from './load-cards.ts'

const EVERY_MS = 100
const KEPT = 64

export type CardBlocks = {
  at: (row: number) => Card | undefined
  /** The rows in view: asked for at once and then at most every 100 ms, with the block below. */
  want: (from: number, to: number) => void
}

export function createCardBlocks(sort: Sort | null, onLoaded: () => void): CardBlocks {
  const loaded = new Map<number, Card[]>()
  const loading = new Map<number, AbortController>()
  let wanted: number[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const load = async (block: number) => {
    const controller = new AbortController()
    loading.set(block, controller)
    try {
      loaded.set(block, await loadCards(block * BLOCK, sort, controller.signal))
      for (const old of [...loaded.keys()].slice(0, -KEPT)) loaded.delete(old)
      onLoaded()
    } catch (error) {
      if (!controller.signal.aborted) throw error
    } finally {
      loading.delete(block)
      if (!controller.signal.aborted) ask()
    }
  }
  const ask = () => {
    for (const [block, controller] of loading) if (!wanted.includes(block)) controller.abort()
    const missing = wanted.filter((block) => !loaded.has(block) && !loading.has(block))
    for (const block of missing.slice(0, AT_ONCE - loading.size)) void load(block)
  }
  const askNowAndLater = () => {
    ask()
    timer ??= setTimeout(() => {
      timer = undefined
      ask()
    }, EVERY_MS)
  }
  return {
    at: (row) => loaded.get(Math.floor(row / BLOCK))?.[row % BLOCK],
    want: (from, to) => {
      const first = Math.floor(Math.max(0, from) / BLOCK)
      wanted = Array.from({ length: Math.floor(to / BLOCK) - first + 2 }, (_, at) => first + at)
      if (timer === undefined) askNowAndLater()
    },
  }
}
