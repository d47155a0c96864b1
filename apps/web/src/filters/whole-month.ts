/** The first day of the month that a range of days is; null for any other range. */
export function wholeMonthOf(term: string): string | null {
  const match = /^((\d{4})-(\d{2})-01)\.\.(\d{4}-\d{2}-\d{2})$/.exec(term)
  if (!match) return null
  const [, from = '', year, month, to = ''] = match
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
  return to === lastDay ? from : null
}
