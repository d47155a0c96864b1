/** At most `size` things at once; who comes later waits for one to be given back. */
export type Pool<T> = {
  take: () => Promise<T>
  giveBack: (item: T) => void
  /** Every thing that is not lent out, for closing; lent ones are handed to `discard` when they come back. */
  drain: () => T[]
}

export function createPool<T>(size: number, create: () => Promise<T>, discard: (item: T) => void): Pool<T> {
  const idle: T[] = []
  const waiting: (() => void)[] = []
  let lent = 0
  let isDrained = false
  const release = () => {
    lent -= 1
    waiting.shift()?.()
  }
  return {
    take: async () => {
      while (lent >= size) await new Promise<void>((resolve) => waiting.push(resolve))
      lent += 1
      try {
        return idle.pop() ?? (await create())
      } catch (error) {
        release()
        throw error
      }
    },
    giveBack: (item) => {
      if (isDrained) discard(item)
      else idle.push(item)
      release()
    },
    drain: () => {
      isDrained = true
      return idle.splice(0)
    },
  }
}
