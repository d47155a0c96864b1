import { useEffect, useEffectEvent } from 'react'

/** Files that fall on the page while nothing is open that takes them itself. */
export function useDroppedFiles(isWanted: boolean, take: (files: readonly File[]) => Promise<void>): void {
  const drop = useEffectEvent((event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    if (isWanted) void take(files)
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const gone = new AbortController()
    window.addEventListener('dragover', over, { signal: gone.signal })
    window.addEventListener('drop', (event) => event.defaultPrevented || drop(event), { signal: gone.signal })
    return () => gone.abort()
  }, [])
}
