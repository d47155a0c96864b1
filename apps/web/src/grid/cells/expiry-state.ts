/** When a plan ends, in calendar days of Asia/Shanghai, and whether anything renews it. */
import { type Card, parseCardTime } from '@linkdeck/contract'
import { daysBetween } from '../../i18n/format.ts'
import { isEnded } from './remaining-state.ts'

export type ExpiryState = {
  state: 'missing' | 'unread' | 'past' | 'urgent' | 'soon' | 'far'
  /** Whole days from today's date to the date of the end: 0 is today, 1 tomorrow, negative before today. */
  days: number | null
  renewal: 'renews' | 'stops' | 'unknown'
  /** Ends soon and nothing renews it. */
  isAlarm: boolean
}

const URGENT_DAYS = 7
const SOON_DAYS = 30

export function expiryStateOf(card: Card, nowMs: number): ExpiryState {
  const renewal = renewalOf(card.isAutoRecharge)
  const at = parseCardTime(card.expireTime)
  if (at === null) return { state: card.expireTime ? 'unread' : 'missing', days: null, renewal, isAlarm: false }
  const days = daysBetween(nowMs, at)
  const state = at < nowMs ? 'past' : nearness(days)
  const isAlarm = (state === 'urgent' || state === 'soon') && renewal === 'stops' && !isEnded(card)
  return { state, days, renewal, isAlarm }
}

function nearness(days: number): 'urgent' | 'soon' | 'far' {
  if (days <= URGENT_DAYS) return 'urgent'
  return days <= SOON_DAYS ? 'soon' : 'far'
}

function renewalOf(isAutoRecharge: boolean | null): ExpiryState['renewal'] {
  if (isAutoRecharge === null) return 'unknown'
  return isAutoRecharge ? 'renews' : 'stops'
}
