/** A value that may be this old: many ask for it, few times it is computed. */
export type Remembered<T> = { read: () => Promise<T>; forget: () => void }

export function remember<T>(load: () => Promise<T>, forMs: number, now: () => number): Remembered<T> {
  let kept: { value: Promise<T>; atMs: number } | null = null
  const forget = () => {
    kept = null
  }
  return {
    forget,
    read: () => {
      if (kept && now() - kept.atMs < forMs) return kept.value
      const value = load()
      kept = { value, atMs: now() }
      value.catch(forget)
      return value
    },
  }
}
