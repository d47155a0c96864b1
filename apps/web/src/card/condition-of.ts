/** Which sentences explain a card: one for its detailed state, else for its state, and what comes up next. */
import { type Card, OS_STATUS, OS_STATUS_OF_STATUS, STATUS } from '@linkdeck/contract'
import { expiryStateOf } from '../grid/cells/expiry-state.ts'
import { isEnded, remainingStateOf } from '../grid/cells/remaining-state.ts'

export type CardCondition = {
  by: 'osStatus' | 'status' | 'unknown' | 'none'
  /** The code the sentence is for, or the one nobody knows. */
  code: string
  /** The detailed state does not belong to the state. */
  isMixed: boolean
}

export function conditionOfCard({ status, osStatus }: Pick<Card, 'status' | 'osStatus'>): CardCondition {
  const knowsStatus = status !== null && STATUS.find(status) !== undefined
  const knowsOsStatus = osStatus !== null && OS_STATUS.find(osStatus) !== undefined
  const fits = status === null || !knowsStatus || (OS_STATUS_OF_STATUS[status] ?? []).includes(osStatus ?? '')
  if (knowsOsStatus) return { by: 'osStatus', code: osStatus, isMixed: !fits }
  if (knowsStatus) return { by: 'status', code: status, isMixed: false }
  const code = osStatus ?? status
  return code ? { by: 'unknown', code, isMixed: false } : { by: 'none', code: '', isMixed: false }
}

/** runsOut: little data is left and the card is suspended at zero. endsSoon: and nothing renews it. ended: it is over. */
export type Warning = 'runsOut' | 'endsSoon' | 'ended'

export function warningsOf(card: Card, nowMs: number): readonly Warning[] {
  const { state, isAlarm } = expiryStateOf(card, nowMs)
  const warnings: Warning[] = []
  if (remainingStateOf(card, nowMs).consequence === 'suspends') warnings.push('runsOut')
  if (isAlarm) warnings.push('endsSoon')
  if (state === 'past' && !isEnded(card)) warnings.push('ended')
  return warnings
}
