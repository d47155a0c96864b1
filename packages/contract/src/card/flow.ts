/** Amounts of data. The service writes text ("130.00MB", "0KB"); the product counts whole bytes, 1 KB = 1024 B. */

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'] as const

const AMOUNT = /^([+-]?)(\d+(?:\.\d+)?|\.\d+)\s*([KMGTP]?)(I?B)?$/i

/**
 * Bytes of an amount such as "130.00MB", "30M", "1.2 TB".
 * null when it cannot be read ("-", "", "不限", a bare number): unknown is never zero.
 */
export function parseFlow(text: string | null | undefined): number | null {
  const match = AMOUNT.exec((text ?? '').trim())
  if (!match) return null
  const [, sign, digits = '', prefix = '', suffix] = match
  if (!prefix && !suffix) return null
  const bytes = Math.round(Number(digits) * 1024 ** ' KMGTP'.indexOf(prefix.toUpperCase() || ' '))
  if (!Number.isSafeInteger(bytes)) return null
  return sign === '-' && bytes > 0 ? -bytes : bytes
}

/** The exact short spelling of an amount in an address: the largest unit that needs no fraction, "2GB", "1536KB". */
export function spellFlow(bytes: number): string {
  let unit = 0
  let amount = bytes
  while (amount !== 0 && amount % 1024 === 0 && unit < UNITS.length - 1) {
    amount /= 1024
    unit += 1
  }
  return `${amount}${UNITS[unit]}`
}

/** The amount in the unit a person would choose, for display: { amount: 1.5, unit: 'GB' }. */
export function scaleFlow(bytes: number): { amount: number; unit: string } {
  let unit = 0
  let amount = bytes
  while (Math.abs(amount) >= 1024 && unit < UNITS.length - 1) {
    amount /= 1024
    unit += 1
  }
  return { amount, unit: UNITS[unit] ?? 'B' }
}
