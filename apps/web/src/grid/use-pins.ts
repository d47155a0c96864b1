import { fieldNameOf, isCardFieldName, keyOf } from '@linkdeck/contract'
import { useMemo } from 'react'
import { useSetting } from '../use-setting.ts'
import type { Pins } from './column-order.ts'

/** The pinned columns, remembered by this browser: how much room there is for them is a matter of the screen. */
export function usePins(): [Pins, (pins: Pins) => void] {
  const [setting, choose] = useSetting('pins')
  const pins = useMemo(() => readPins(setting), [setting])
  return [pins, (next) => choose(next.length === 0 ? null : next.map(keyOf).join(','))]
}

function readPins(setting: string | null): Pins {
  const names = (setting ?? '').split(',').map(fieldNameOf)
  return names.flatMap((name) => (name && isCardFieldName(name) ? [name] : []))
}
