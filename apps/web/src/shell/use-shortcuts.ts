/** Single keys for what is done all day. They never act while somebody types, nor behind an open dialog. */
import { useEffect, useEffectEvent } from 'react'

/** '/' search, 'f' filters, '[' rail, 'r' refresh, '?' the map. */
export type ShortcutKey = '/' | 'f' | '[' | 'r' | '?'

export function useShortcuts(enabled: boolean, actions: Record<ShortcutKey, () => void>): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (!enabled || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (!isShortcut(event.key) || isTyping(event.target) || document.querySelector('dialog[open]')) return
    event.preventDefault()
    actions[event.key]()
  })
  useEffect(() => {
    window.addEventListener('keydown', act)
    return () => window.removeEventListener('keydown', act)
  }, [])
}

function isShortcut(key: string): key is ShortcutKey {
  return key.length === 1 && '/f[r?'.includes(key)
}

/** Buttons and radio buttons take no text: letters are free there. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)
}
