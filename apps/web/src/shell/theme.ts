/** Light, dark or as the system says. public/remembered.js applies the remembered choice before the first paint. */
import { useSetting } from '../use-setting.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [setting, remember] = useSetting('theme')
  const theme = THEMES.find((name) => name === setting) ?? 'system'
  const choose = (next: Theme) => {
    if (next === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = next
    remember(next === 'system' ? null : next)
  }
  return [theme, choose]
}
