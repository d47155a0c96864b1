/** What it takes to refresh a view. */
import {
  type CardQuery,
  type CardsAnswer,
  conditionsOf,
  EVERYTHING,
  encode,
  type Forecast,
  liveRefusals,
  spellEntries,
} from '@linkdeck/contract'
import { fleetForecast, forecastOf } from './forecast.ts'
import type { Sync } from './use-sync.ts'

export type RefreshPlan =
  /** The service itself is asked again. */
  | { kind: 'ask-again' }
  /** The cards of the view's conditions are read anew. forecast: null when nobody knows how many there are. */
  | { kind: 'view'; scope: string; forecast: Forecast | null }
  /** Only reading the whole fleet would do: the view has no conditions, or some that the service cannot be asked for. */
  | { kind: 'fleet'; reason: 'everything' | 'conditions'; forecast: Forecast | null }

type Shown = Pick<CardsAnswer, 'source' | 'total'>

export function refreshPlan(query: CardQuery, answer: Shown | undefined, sync: Sync): RefreshPlan {
  if (answer?.source !== 'index') return { kind: 'ask-again' }
  const asked: CardQuery = { ...EVERYTHING, where: query.where }
  const isEverything = conditionsOf(asked).length === 0
  if (isEverything || liveRefusals(asked).length > 0) {
    const forecast = sync ? fleetForecast(sync) : null
    return { kind: 'fleet', reason: isEverything ? 'everything' : 'conditions', forecast }
  }
  // The text narrows the view down, not the crawl: how many cards the conditions alone find was not asked.
  const total = query.text === '' ? answer.total : null
  const forecast = sync && total !== null ? forecastOf(total, sync.meter.callsPerSecond) : null
  return { kind: 'view', scope: spellEntries(encode(asked)), forecast }
}

const LONG_SECONDS = 30

/** Whether somebody should say yes first: to many calls of the account's budget, or to an unknown number of them. */
export function needsConsent(plan: RefreshPlan): boolean {
  if (plan.kind !== 'view') return plan.kind === 'fleet'
  return plan.forecast === null || plan.forecast.seconds > LONG_SECONDS
}
