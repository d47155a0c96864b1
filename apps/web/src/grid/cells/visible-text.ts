/** Strangers' text without its tricks: characters that hide, reorder or break lines are drawn as a sign. */

/** Line breaks, controls, lone halves, and format characters. ZWJ and ZWNJ stay: emoji and scripts need them. */
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** A break is a break to a reader too; everything else hidden is a box. */
const SIGNS: Readonly<Record<string, string>> = { '\n': '↵', '\r': '↵', '\t': '⇥' }

export function visibleText(text: string): string {
  return text.replaceAll(HIDDEN, (hidden) => SIGNS[hidden] ?? '▯')
}
