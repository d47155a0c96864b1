/** The question that a view begins with, and how it is asked: by the page, and by the server ahead of the page. */
import { type CardQuery, DEFAULT_LIMIT } from './card-query.ts'
import { encode, spellEntries } from './query-string.ts'

/** What of a view is asked of ListCardInfo: the order of a live page is made in the browser, so it is not. */
export function liveQuestion(query: CardQuery): CardQuery {
  return { ...query, sort: [] }
}

/** The page of rows in which a view begins; the others follow when they come into sight. */
export function firstPage(query: CardQuery): CardQuery {
  return { ...query, offset: Math.floor(query.offset / DEFAULT_LIMIT) * DEFAULT_LIMIT, limit: DEFAULT_LIMIT }
}

/** A question to the service alone has no order. */
export function firstQuestion(query: CardQuery): CardQuery {
  return firstPage(query.source === 'live' ? liveQuestion(query) : query)
}

/** The path of a question to one of the routes. */
export function questionPath(route: string, query: CardQuery): string {
  const question = spellEntries(encode(query))
  return question === '' ? route : `${route}?${question}`
}
