import type { CardPage } from '@linkdeck/linkcard'

/** Whether a page can be believed: a total, as many rows as the total promises, each card once. */
export function isWholePage({ total, rows, remarks }: CardPage): boolean {
  if (total === null || rows.length > total) return false
  return !remarks.some(({ kind }) => kind === 'short-page' || kind === 'repeated')
}
