import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Opened by a key, the panel takes the focus to its heading; closed, it gives the focus back to where it came from.
 * Going on to another card inside the panel moves nothing.
 */
export function usePanelFocus(
  panel: RefObject<HTMLElement | null>,
  takesFocus: boolean,
  identity: string | null,
): void {
  const origin = useRef<Element | null>(null)

  useLayoutEffect(() => {
    if (!takesFocus || identity === null || panel.current?.contains(document.activeElement)) return
    origin.current = document.activeElement
    panel.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [panel, takesFocus, identity])

  useLayoutEffect(() => {
    const { current } = panel
    return () => {
      const hadFocus = current?.contains(document.activeElement)
      if (hadFocus && origin.current instanceof HTMLElement) origin.current.focus()
    }
  }, [panel])
}
