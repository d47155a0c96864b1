/**
 * What a spreadsheet leaves of a long number: "8.98603E+19", or its first fifteen digits and zeros. The digits that
 * survive say between which numbers it was; which one, only the fleet can tell, and only when one card fits.
 */

/** Numbers of the same length, as text, so that they compare as they stand. Both ends belong to it. */
export type Span = { from: string; to: string }

/** Spreadsheets keep fifteen digits; programs that keep two more still lose what stands behind them. */
const KEPT_DIGITS = 15
/** How far apart numbers of twenty digits stand that a double can tell. */
const DOUBLE_SLACK = 16_384n
const SCIENTIFIC = /^(\d{1,3})(?:\.(\d{1,19}))?E\+?(\d{1,2})$/
const ZERO_TAIL = /^\d{15,16}0{4}$/

/** Where the number lay that was written like this; null when nothing about it looks shortened. */
export function spanOfMangled(token: string): Span | null {
  if (ZERO_TAIL.test(token)) return spanAround(BigInt(token), token.length, 10n ** BigInt(token.length - KEPT_DIGITS))
  const match = SCIENTIFIC.exec(token)
  if (!match) return null
  const [, whole = '', decimals = '', power = ''] = match
  const length = whole.length + Number(power)
  const lost = Number(power) - decimals.length
  if (lost < 0 || length > 20) return null
  const step = 10n ** BigInt(lost)
  return spanAround(BigInt(whole + decimals) * step, length, step)
}

/** Some programs cut the lost digits off, others round: the span holds what either could have made this of. */
function spanAround(value: bigint, length: number, step: bigint): Span {
  const least = 10n ** BigInt(length - 1)
  const most = 10n ** BigInt(length) - 1n
  const slack = length > KEPT_DIGITS ? DOUBLE_SLACK : 0n
  const [from, to] = [value - step / 2n - slack, value + step - 1n + slack]
  return { from: String(from < least ? least : from), to: String(to > most ? most : to) }
}
