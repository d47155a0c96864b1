/** What a crawl will cost, before it starts. */
import { type Forecast, PAGE_SIZES, type SyncAnswer } from '@linkdeck/contract'

const CARDS_PER_CALL = Math.max(...PAGE_SIZES)

/** One call a page at the configured rate; retries and look-ups come on top. */
export function forecastOf(cards: number, callsPerSecond: number): Forecast {
  const calls = Math.max(1, Math.ceil(cards / CARDS_PER_CALL))
  return { calls, seconds: calls / callsPerSecond, callsPerSecond }
}

/** Of the whole fleet; null while nobody has said how many cards there are. */
export function fleetForecast({ next, coverage, meter }: SyncAnswer): Forecast | null {
  if (next?.cost) return next.cost
  return coverage.expected === null ? null : forecastOf(coverage.expected, meter.callsPerSecond)
}
