/** Which sentence explains the state of a card: the one of its detailed state, else of its state. */
import { type Card, OS_STATUS, OS_STATUS_OF_STATUS, STATUS } from '@linkdeck/contract'

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
