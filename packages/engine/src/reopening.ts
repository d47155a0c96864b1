/** Something that is opened when it is first needed, and anew after it broke. */
export type Reopening<T> = {
  get: () => Promise<T>
  /** Closes a broken one; whoever asks next waits for the new one. One that was replaced already is left alone. */
  discard: (broken: T) => void
  /** Closes the one that is open. Nothing is opened any more. */
  close: () => Promise<void>
}

export function createReopening<T>(open: () => Promise<T>, close: (item: T) => Promise<void>): Reopening<T> {
  let opening: Promise<T> | null = null
  let opened: { item: T } | null = null
  let closing: Promise<void> = Promise.resolve()
  let isClosed = false

  const openNext = async () => {
    await closing
    if (isClosed) throw new Error('The fleet index is closed')
    const item = await open()
    opened = { item }
    return item
  }

  const closeOpened = () => {
    const last = opened
    opening = null
    opened = null
    if (last) closing = close(last.item)
    return closing
  }

  return {
    get: () => {
      if (opening) return opening
      const next = openNext()
      opening = next
      next.catch(() => {
        if (opening === next) opening = null
      })
      return next
    },
    discard: (broken) => {
      if (opened?.item === broken) void closeOpened()
    },
    close: async () => {
      isClosed = true
      await opening?.catch(() => undefined)
      await closeOpened()
    },
  }
}
