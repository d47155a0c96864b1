/** Single keys for what is done all day. They never act while somebody types, nor behind an open dialog. */
import { useEffect, useEffectEvent } from 'react'

/** '/' search, 'f' filters, '[' rail, 'r' refresh, 'e' export, 'm' masks, '?' the map. */
export type ShortcutKey = '/' | 'f' | '[' | 'r' | 'e' | 'm' | '?'

export function useShortcuts(enabled: boolean, actions: Record<ShortcutKey, () => void>): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (!isShortcut(event.key) || isTyping(event.target) || isLayered()) return
    event.preventDefault()
    actions[event.key]()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => act(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Escape where nothing nearer has used it. It is no single letter, so it cannot be switched off. */
export function useEscape(onEscape: () => void): void {
  const act = useEffectEvent(onEscape)
  useEffect(() => {
    // A layer that closes by this very key is already gone when the key gets here.
    let wasLayered = false
    const look = () => {
      wasLayered = isLayered()
    }
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !wasLayered && !isTyping(event.target)) act()
    }
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', listen)
    }
  }, [])
}

/** Whether a dialog or a floating panel lies over the page. */
function isLayered(): boolean {
  return document.querySelector('dialog[open], [role="dialog"]') !== null
}

function isShortcut(key: string): key is ShortcutKey {
  return key.length === 1 && '/f[rem?'.includes(key)
}

/** Buttons and radio buttons take no text: letters are free there. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)
}
