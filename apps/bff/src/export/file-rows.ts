/** The rows of a file: cards in portions, their number known before. */
import type { Card } from '@linkdeck/contract'

export type FileRows = { total: number; portions: AsyncIterable<readonly Card[]> }

/** Takes a number of rows at a time off the same portions, for files of several sheets. */
export function takeRows({ portions }: FileRows): (atMost: number) => AsyncGenerator<readonly Card[]> {
  const iterator = portions[Symbol.asyncIterator]()
  let rest: readonly Card[] = []
  return async function* take(atMost) {
    for (let left = atMost; left > 0; ) {
      if (rest.length === 0) {
        const next = await iterator.next()
        if (next.done) return
        rest = next.value
      }
      const rows = rest.slice(0, left)
      rest = rest.slice(rows.length)
      left -= rows.length
      yield rows
    }
  }
}
