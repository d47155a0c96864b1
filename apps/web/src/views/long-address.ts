import { fieldNameOf, fieldOf, type Language, lengthFault } from '@linkdeck/contract'
import type { View } from '../address.ts'

/** How long an address is that is too long, and the label of what takes most of it; null when it is not. */
export function longAddress(view: View, language: Language): { length: number; field: string } | null {
  const fault = lengthFault(view)
  if (!fault) return null
  const name = fieldNameOf(fault.field)
  return { length: fault.length, field: name ? fieldOf(name)[language] : fault.field }
}
