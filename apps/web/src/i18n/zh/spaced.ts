/** A word as it follows Han: with a space before it when it begins in Latin or with a digit. */
export function spaced(word: string): string {
  return /^[\x21-\x7e]/.test(word) ? ` ${word}` : word
}
