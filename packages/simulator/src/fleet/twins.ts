/** A few ICCIDs stand on two rows, a live card and a destroyed one: an ICCID does not identify a destroyed card. */
import type { CardSeed } from './dice.ts'

const PAIRS = 5

/** Of the cards the fleet was made of, the last one of every stretch is a destroyed one that bears the ICCID of the live card before it. */
export function twinOf({ fleet, index }: CardSeed): { role: 'live' | 'destroyed'; index: number } | null {
  if (index >= fleet.size) return null
  const stretch = Math.max(10, Math.floor(fleet.size / PAIRS))
  const place = index % stretch
  if (place === stretch - 1) return { role: 'destroyed', index: index - 1 }
  if (place === stretch - 2 && index + 1 < fleet.size) return { role: 'live', index: index + 1 }
  return null
}
