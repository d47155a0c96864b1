/** Ranges of days one click away. They become plain dates of Asia/Shanghai at the moment they are chosen. */
import { spanOf } from '@linkdeck/contract'

/** Both ends as relative dates of the query language; an empty end is open. */
const SPANS = {
  expired: ['', '@today-1'],
  today: ['@today', '@today'],
  last7: ['@today-6', '@today'],
  last30: ['@today-29', '@today'],
  next7: ['@today', '@today+7'],
  next30: ['@today', '@today+30'],
  thisMonth: ['@this-month', '@this-month'],
  lastMonth: ['@this-month-1', '@this-month-1'],
} as const

export type PresetName = keyof typeof SPANS

/** What has happened is looked at backwards, what will happen forwards. */
export const PAST_PRESETS: readonly PresetName[] = ['today', 'last7', 'last30', 'thisMonth', 'lastMonth']
export const FUTURE_PRESETS: readonly PresetName[] = ['expired', 'today', 'next7', 'next30', 'thisMonth', 'lastMonth']

/** The term of a preset at a moment, such as "2026-11-01..2026-11-30". */
export function presetTerm(name: PresetName, nowMs: number): string {
  const [from, to] = SPANS[name]
  return `${spanOf(from, nowMs)?.from ?? ''}..${spanOf(to, nowMs)?.to ?? ''}`
}
