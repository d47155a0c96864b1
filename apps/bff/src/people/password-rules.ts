/**
 * Which passwords are refused: by their length, and by how much of it is left when every piece that guessers try first
 * counts as three characters. So "password2026!" is too short, and four words that have nothing to do with each other
 * are not. Nothing is asked about capitals, digits and signs.
 */
import { PASSWORD_LENGTH, passwordLength, plainPassword } from '@linkdeck/contract'
import { foldCase, foldName } from './person-name.ts'

export type PasswordFault = 'too-short' | 'too-long' | 'common'

/** What is wrong with a password for somebody of that name; null: nothing. */
export type PasswordRules = (password: string, name: string) => PasswordFault | null

const WORTH_OF_A_WORD = 3
const SHORTEST_WORD = WORTH_OF_A_WORD + 1
/** What people here have before their eyes. */
const OWN_WORDS = ['linkdeck', 'linkcard', 'aliyun', 'alibaba']

export function createPasswordRules(common: readonly string[]): PasswordRules {
  const known = new Set([...common, ...OWN_WORDS].map(foldCase))
  return (password, name) => {
    const length = passwordLength(password)
    if (length < PASSWORD_LENGTH.least) return 'too-short'
    if (length > PASSWORD_LENGTH.most) return 'too-long'
    const folded = foldName(name)
    const names = new Set([folded, ...folded.split(/[^\p{L}\p{N}]+/u)])
    const isKnown = (piece: string) => known.has(piece) || names.has(piece)
    return worthOf([...foldCase(plainPassword(password))], isKnown) < PASSWORD_LENGTH.least ? 'common' : null
  }
}

/** The least that the letters come to, however they are cut into pieces. What is repeated is known, too. */
function worthOf(letters: readonly string[], isKnown: (piece: string) => boolean): number {
  const least = [0]
  for (let to = 1; to <= letters.length; to += 1) {
    let worth = (least[to - 1] ?? 0) + 1
    for (let from = to - SHORTEST_WORD; from >= 0; from -= 1) {
      const byWord = (least[from] ?? 0) + WORTH_OF_A_WORD
      if (byWord >= worth) continue
      const piece = letters.slice(from, to).join('')
      if (isKnown(piece) || letters.slice(0, from).join('').includes(piece)) worth = byWord
    }
    least.push(worth)
  }
  return least.at(-1) ?? 0
}
