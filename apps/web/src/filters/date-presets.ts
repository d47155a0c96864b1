/** Ranges of days one click away, as relative dates: tomorrow the same address asks for tomorrow's days. */

/** Terms of the query language, in its canonical spelling. */
const TERMS = {
  expired: '..@today-1',
  today: '@today..@today',
  last7: '@today-6..@today',
  last30: '@today-29..@today',
  next7: '@today..@today+7',
  next30: '@today..@today+30',
  thisMonth: '@this-month..@this-month',
  lastMonth: '@this-month-1..@this-month-1',
  nextMonth: '@this-month+1..@this-month+1',
} as const

export type PresetName = keyof typeof TERMS

/** What has happened is looked at backwards, what will happen forwards. */
export const PAST_PRESETS: readonly PresetName[] = ['today', 'last7', 'last30', 'thisMonth', 'lastMonth']
export const FUTURE_PRESETS: readonly PresetName[] = ['expired', 'today', 'next7', 'next30', 'thisMonth', 'nextMonth']

export function presetTerm(name: PresetName): string {
  return TERMS[name]
}

/** The preset that a term is, if it is one. */
export function presetOf(term: string): PresetName | null {
  return [...PAST_PRESETS, ...FUTURE_PRESETS].find((name) => TERMS[name] === term) ?? null
}
