/** At most `size` things at once; who comes later waits for one to be given back. */
export type Pool<T> = {
  take: () => Promise<T>
  giveBack: (item: T) => void
  /** Waits until nothing is lent out and nobody waits, and hands over everything there is: for closing. */
  drain: () => Promise<T[]>
}

export function createPool<T>(size: number, create: () => Promise<T>): Pool<T> {
  const idle: T[] = []
  const waiting: (() => void)[] = []
  const draining: (() => void)[] = []
  let lent = 0

  const release = () => {
    const next = waiting.shift()
    if (next) return next()
    lent -= 1
    if (lent === 0) for (const drained of draining.splice(0)) drained()
  }

  return {
    take: async () => {
      if (lent < size) lent += 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return idle.pop() ?? (await create())
      } catch (error) {
        release()
        throw error
      }
    },
    giveBack: (item) => {
      idle.push(item)
      release()
    },
    drain: async () => {
      if (lent > 0) await new Promise<void>((resolve) => draining.push(resolve))
      return idle.splice(0)
    },
  }
}
