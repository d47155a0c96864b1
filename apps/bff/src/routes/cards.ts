/** One page of cards: from the index, or as one call of ListCardInfo. */
import { ROUTES } from '@linkdeck/contract'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { type Answering, answerCards } from '../fleet/answer-cards.ts'
import { refuse, refuseMethod, respondJson } from '../respond.ts'
import { queryEntries } from './query-entries.ts'
import { readQuery } from './read-query.ts'

export function cardsRoute(answering: Answering) {
  return new Hono<AppEnv>()
    .get(ROUTES.cards, async (c) => {
      const read = readQuery(queryEntries(c.req.url))
      if ('problem' in read) return refuse(c, read.problem)
      const answer = await answerCards(answering, read.query, c.req.raw.signal)
      return 'kind' in answer ? refuse(c, answer) : respondJson(c, answer)
    })
    .all(ROUTES.cards, refuseMethod('GET', 'HEAD'))
}
