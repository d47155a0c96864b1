/** What nobody may miss in the next answer, counted; pages of a crawl that only bring cards up to date are not. */
import type { FleetState } from '@linkdeck/fleet-index'

export type News = {
  count: () => number
  /** Somebody waits for what was written: a look-up, a decision, the end of a crawl. */
  told: () => void
  /** How much the index holds, and since when. Its uncertain cards become fewer with every page: that is none. */
  stands: (state: FleetState) => void
}

export function createNews(): News {
  let count = 0
  let stamp = ''
  return {
    count: () => count,
    told: () => {
      count += 1
    },
    stands: ({ asOfMs, coverage: { known, expected, complete } }) => {
      const next = [asOfMs, known, expected, complete].join()
      if (next !== stamp) count += 1
      stamp = next
    },
  }
}
