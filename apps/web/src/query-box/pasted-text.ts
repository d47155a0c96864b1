/** What a pasted text becomes in one line: a column of numbers is asked for as a list, other breaks are spaces. */
import { keyOf, spellTextValue } from '@linkdeck/contract'
import { detectNumber, plainNumber } from '../filters/detect-number.ts'

const BREAKS = /\s*[\r\n]+\s*/

export function pastedText(pasted: string): string {
  const lines = pasted.trim().split(BREAKS)
  const [name, ...others] = new Set(lines.map(detectNumber))
  if (!name || others.length > 0 || lines.length === 1) return lines.join(' ')
  return `${keyOf(name)}:${lines.map((line) => spellTextValue(plainNumber(line))).join(',')}`
}
