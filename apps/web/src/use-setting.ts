/** A setting that several parts of the page show at a time: all of them follow when one writes it. */
import { useCallback, useSyncExternalStore } from 'react'
import { readSetting, type Setting, writeSetting } from './setting.ts'

const listeners = new Set<() => void>()
/** What was chosen since the page was opened: a browser may refuse to remember it. */
const chosen = new Map<Setting, string | null>()

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

export function useSetting(setting: Setting): [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(subscribe, () => {
    const now = chosen.get(setting)
    return now === undefined ? readSetting(setting) : now
  })
  const choose = useCallback(
    (next: string | null) => {
      chosen.set(setting, next)
      writeSetting(setting, next)
      for (const listener of listeners) listener()
    },
    [setting],
  )
  return [value, choose]
}
