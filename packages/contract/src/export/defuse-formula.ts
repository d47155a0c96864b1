/**
 * Text that a spreadsheet would run when it opens a CSV file is led by an apostrophe. Apostrophes that lead such text
 * already are led by one more, so that taking one away gives back exactly what was there.
 */

/** Spaces and apostrophes before it do not help. */
const FORMULA = /^[\s'\0]*[=+\-@\t\r\n\0]/

/** Full-width, small and raised forms are read as the plain ones. */
export function defuseFormula(text: string): string {
  return startsPlainly(text) || !FORMULA.test(text.normalize('NFKC')) ? text : `'${text}`
}

/** Nothing, a digit, a plain letter or a Chinese character: nearly every cell, told without looking at the rest. */
function startsPlainly(text: string): boolean {
  if (text === '') return true
  const first = text.charCodeAt(0)
  if (first < 123) return first >= 97 || (first >= 65 && first <= 90) || (first >= 48 && first <= 57)
  return first >= 0x4e00 && first <= 0x9fff
}

/** The text as it was before. */
export function undoDefusing(text: string): string {
  const before = text.slice(1)
  return text.startsWith("'") && defuseFormula(before) === text ? before : text
}
