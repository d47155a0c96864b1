/** Tells listeners that something changed: at once, and then at most once an interval. */
export type Feed = {
  changed: () => void
  /** Gives back how to stop listening. */
  listen: (listener: Listener) => () => void
  /** Tells every listener that nothing more comes. */
  end: () => void
}

export type Listener = { changed: () => void; ended: () => void }

export function createFeed(intervalMs: number): Feed {
  const listeners = new Set<Listener>()
  let timer: NodeJS.Timeout | null = null
  let isPending = false

  const tell = () => {
    isPending = false
    timer = setTimeout(() => {
      timer = null
      if (isPending) tell()
    }, intervalMs)
    timer.unref()
    for (const { changed } of listeners) changed()
  }

  return {
    changed: () => {
      if (timer === null) tell()
      else isPending = true
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    end: () => {
      if (timer !== null) clearTimeout(timer)
      for (const { ended } of listeners) ended()
      listeners.clear()
    },
  }
}
