/** What the remaining data of a card means today: a percentage, its level, and what happens at zero. */
import type { Card, RemainingKind } from '@linkdeck/contract'
import { usageAgeOf } from './usage-age.ts'

/** plain: no consequence to colour. ended: the card is over, nothing can run out any more. */
export type RemainingLevel = 'plain' | 'enough' | 'low' | 'critical' | 'ended' | 'unknown'

/** suspends: the card will be at zero. suspended: it is. shared: a pool, the card goes on and overage is charged. */
export type RemainingConsequence = 'suspends' | 'suspended' | 'shared' | null

/** Why there is no percentage: an amount was not sent, cannot be read, or both amounts are zero. */
export type RemainingGap = 'missing' | 'unread' | 'zero' | null

export type RemainingState = {
  kind: RemainingKind
  percent: number | null
  level: RemainingLevel
  consequence: RemainingConsequence
  gap: RemainingGap
  /** The usage behind the numbers is older than 36 hours. */
  isStale: boolean
}

const LOW_PERCENT = 30
const CRITICAL_PERCENT = 10

/** Shut down or destroyed. */
export function isEnded({ status }: Pick<Card, 'status'>): boolean {
  return status === '40' || status === '50'
}

export function remainingStateOf(card: Card, nowMs: number): RemainingState {
  const { remainingKind: kind, restPercent: percent } = card
  return {
    kind,
    percent,
    level: levelOf(card),
    consequence: consequenceOf(card),
    gap: percent === null ? gapOf(card) : null,
    isStale: usageAgeOf(card.flowLatestModifiedTime, nowMs).state === 'stale',
  }
}

function levelOf(card: Card): RemainingLevel {
  if (card.restPercent === null) return 'unknown'
  if (isEnded(card)) return 'ended'
  if (card.remainingKind !== 'single') return 'plain'
  if (card.restPercent <= CRITICAL_PERCENT) return 'critical'
  return card.restPercent <= LOW_PERCENT ? 'low' : 'enough'
}

function consequenceOf(card: Card): RemainingConsequence {
  if (isEnded(card)) return null
  if (card.remainingKind === 'pool') return 'shared'
  if (card.remainingKind !== 'single') return null
  if (card.osStatus === '300') return 'suspended'
  return levelOf(card) === 'critical' ? 'suspends' : null
}

function gapOf({ periodRestFlow, periodAddFlow, restBytes, usedBytes }: Card): RemainingGap {
  if (!periodRestFlow || !periodAddFlow) return 'missing'
  return restBytes === null || usedBytes === null || usedBytes < 0 ? 'unread' : 'zero'
}
