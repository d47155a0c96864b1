import { useSetting } from '../use-setting.ts'

/** Hides or shows the numbers of cards in this browser. */
export function useMasks(): [isOn: boolean, toggle: () => void] {
  const [setting, remember] = useSetting('masks')
  const isOn = setting === 'on'
  return [isOn, () => remember(isOn ? null : 'on')]
}
