/**
 * Whether the numbers of cards are hidden on this screen. Only what is shown and copied changes: what is asked, loaded
 * and opened has them whole.
 */
import { type FieldName, maskNumbersIn, maskValue } from '@linkdeck/contract'
import { createContext, use } from 'react'

export const MaskContext = createContext(false)

export type Mask = {
  isOn: boolean
  /** A value of a field. */
  value: (name: FieldName, value: string) => string
  /** A text that may quote numbers. */
  text: (text: string) => string
}

export const MASKED: Mask = { isOn: true, value: maskValue, text: maskNumbersIn }
export const UNMASKED: Mask = { isOn: false, value: (_, value) => value, text: (text) => text }

/** How things are written on this screen. */
export function useMask(): Mask {
  return use(MaskContext) ? MASKED : UNMASKED
}
