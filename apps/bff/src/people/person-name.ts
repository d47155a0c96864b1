/** What people are called, and when two names are one. */
import { MOST_NAME_LENGTH } from '@linkdeck/contract'

/** As it is shown; null: it is empty, too long, or holds characters that nobody sees. */
export function readName(text: string): string | null {
  const name = text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ')
  const length = [...name].length
  return length === 0 || length > MOST_NAME_LENGTH || /\p{C}/u.test(name) ? null : name
}

/** As it is compared: however it was typed. */
export function foldName(text: string): string {
  return foldCase(readName(text) ?? text)
}

/** Some letters have two small forms and one capital, others the other way round. */
export function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFKC')
}
