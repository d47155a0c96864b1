import type { CardQuery } from '@linkdeck/contract'

/** What of a view is asked of ListCardInfo: the order of a live page is made in the browser, so it is not. */
export function liveQuestion(query: CardQuery): CardQuery {
  return { ...query, sort: [] }
}
