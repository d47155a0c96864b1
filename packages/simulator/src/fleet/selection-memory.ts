/** The lists of the last filters, so that paging through one scans the fleet once. */

const MOST_LISTS = 64
/** 64 MiB of indexes: sixteen whole fleets of a million. */
const MOST_INDEXES = 16 * 1024 ** 2

export type SelectionMemory = { remember: (key: string, find: () => Int32Array) => Int32Array }

export function createSelectionMemory(): SelectionMemory {
  const lists = new Map<string, Int32Array>()
  let indexes = 0

  function forgetOldest(): void {
    for (const [key, list] of lists) {
      if (lists.size <= MOST_LISTS && indexes <= MOST_INDEXES) return
      lists.delete(key)
      indexes -= list.length
    }
  }

  return {
    remember(key, find) {
      const known = lists.get(key)
      const list = known ?? find()
      lists.delete(key)
      lists.set(key, list)
      if (!known) indexes += list.length
      forgetOldest()
      return list
    },
  }
}
