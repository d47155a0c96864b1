/** Light, dark or as the system says. public/theme.js applies the remembered choice before the first paint. */
import { useState } from 'react'
import { readSetting, writeSetting } from '../setting.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => THEMES.find((name) => name === readSetting('theme')) ?? 'system')
  const choose = (next: Theme) => {
    writeSetting('theme', next === 'system' ? null : next)
    if (next === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = next
    setTheme(next)
  }
  return [theme, choose]
}
