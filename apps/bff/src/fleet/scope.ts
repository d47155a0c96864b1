/** What a crawl is about: the conditions of a query, in the spelling of an address; '' is the whole fleet. */
import {
  type CardQuery,
  decode,
  describeProblem,
  describeRefusal,
  EVERYTHING,
  encode,
  liveRefusals,
  type Problem,
  resolve,
  spellEntries,
} from '@linkdeck/contract'

export const WHOLE_FLEET = ''

/** Order and page play no part; relative dates are the days they name now. */
export function scopeOf(query: CardQuery, nowMs: number): string {
  return spellEntries(encode({ ...EVERYTHING, where: resolve(query, nowMs).where }))
}

export function queryOf(scope: string): CardQuery {
  return decode(new URLSearchParams(scope)).query
}

/** The scope that a request names, or why ListCardInfo cannot be asked for it. */
export function readScope(text: string, nowMs: number): { scope: string } | { problem: Problem } {
  const { query, problems } = decode(new URLSearchParams(text))
  const [unread] = problems
  if (unread) return { problem: { kind: 'bad-query', message: describeProblem(unread), field: unread.key } }
  const asked = resolve(query, nowMs)
  const refusals = liveRefusals({ ...asked, sort: [], offset: 0, limit: EVERYTHING.limit })
  const [first] = refusals
  if (first)
    return { problem: { kind: 'not-live', message: refusals.map(describeRefusal).join(' '), field: first.key } }
  return { scope: scopeOf(query, nowMs) }
}
