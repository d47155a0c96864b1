import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that never changes and always calls the latest one: memoised rows stay as they are. */
export function useLatest<Arguments extends readonly unknown[], Result>(
  callback: (...parameters: Arguments) => Result,
): (...parameters: Arguments) => Result {
  const latest = useRef(callback)
  useLayoutEffect(() => {
    latest.current = callback
  })
  return useCallback((...parameters) => latest.current(...parameters), [])
}
