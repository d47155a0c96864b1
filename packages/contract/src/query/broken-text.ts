/**
 * Control characters and halves of characters are in no card. U+FFFD is what a decoder writes where bytes were no
 * UTF-8: the question itself was damaged on its way.
 */
const BROKEN = /[\p{Cc}\p{Surrogate}\ufffd]/u

export function isBrokenText(text: string): boolean {
  return BROKEN.test(text)
}
