/** A value that many ask for and that is computed few times. */
export type Remembered<T> = { read: () => Promise<T>; forget: () => void }

/** Called before a value is loaded; says later whether that value still holds. */
export type Holding = () => () => boolean

export function remember<T>(load: () => Promise<T>, holding: Holding): Remembered<T> {
  let kept: { value: Promise<T>; holds: () => boolean } | null = null
  const forget = () => {
    kept = null
  }
  return {
    forget,
    read: () => {
      if (kept?.holds()) return kept.value
      const fresh = { holds: holding(), value: load() }
      kept = fresh
      fresh.value.catch(() => {
        if (kept === fresh) forget()
      })
      return fresh.value
    },
  }
}

export function youngerThan(ms: number, now: () => number): Holding {
  return () => {
    const atMs = now()
    return () => now() - atMs < ms
  }
}

/** As long as nothing is written. */
export function sameVersion({ version }: { version: () => number }): Holding {
  return () => {
    const before = version()
    return () => version() === before
  }
}
