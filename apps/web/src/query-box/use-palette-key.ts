import { useEffect, useEffectEvent } from 'react'

/** Ctrl K, or Cmd K, leads into the box from everywhere but from behind a dialog. */
export function usePaletteKey(enter: () => void): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const isPaletteKey = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
    if (!isPaletteKey || event.altKey || event.shiftKey || document.querySelector('dialog[open]')) return
    event.preventDefault()
    enter()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => act(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
