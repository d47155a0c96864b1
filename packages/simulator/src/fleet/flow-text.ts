/** Amounts of data in the many spellings the service uses, and back. 1 KB = 1024 B. */

export const MEGABYTE = 1024 ** 2
const UNITS: readonly string[] = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']

/** `form` of [0, 1) chooses the spelling: "130.00MB", "1.20GB", "512KB", "1.5GB". */
export function spellFlow(bytes: number, form: number): string {
  if (bytes === 0) return form < 0.8 ? '0KB' : '0.00MB'
  if (form < 0.55) return `${(bytes / MEGABYTE).toFixed(2)}MB`
  if (form < 0.7) return `${Math.round(bytes / 1024)}KB`
  const power = bytes >= 1024 ? Math.min(3, Math.floor(Math.log2(bytes) / 10)) : 0
  const amount = bytes / 1024 ** power
  return form < 0.9 ? `${amount.toFixed(2)}${UNITS[power]}` : `${Number(amount.toFixed(1))}${UNITS[power]}`
}

const AMOUNT = /^-?\d+(\.\d+)?$/

/** null for what names no amount: "-", "", "不限". */
export function readFlow(text: string | undefined): number | null {
  if (!text?.endsWith('B')) return null
  const prefixed = UNITS.indexOf(text.slice(-2))
  const digits = text.slice(0, prefixed < 0 ? -1 : -2)
  return AMOUNT.test(digits) ? Math.round(Number(digits) * 1024 ** Math.max(0, prefixed)) : null
}

/** Remaining of used + remaining, 0 to 1; null when unknown (linkcard document: 单卡周期流量剩余比例). */
export function restShareOf(used: number | null, rest: number | null): number | null {
  if (used === null || rest === null) return null
  if (rest < 0) return 0
  return used < 0 || used + rest <= 0 ? null : rest / (used + rest)
}
