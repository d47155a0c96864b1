/** One page of cards: one question of the address, one call of ListCardInfo. */
import {
  type CardQuery,
  type CardsAnswer,
  conditionsOf,
  decode,
  describeProblem,
  describeRefusal,
  fieldOf,
  keyOf,
  liveRefusals,
  type Problem,
  type Remark,
  ROUTES,
  resolve,
} from '@linkdeck/contract'
import type { Linkcard } from '@linkdeck/linkcard'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { IccidMemory } from '../iccid-memory.ts'
import { refuse, refuseMethod } from '../respond.ts'
import { queryEntries } from './query-entries.ts'

type Cards = { linkcard: Linkcard; memory: IccidMemory; now: () => number }

export function cardsRoute({ linkcard, memory, now }: Cards) {
  return new Hono<AppEnv>()
    .get(ROUTES.cards, async (c) => {
      const { query, problems } = decode(queryEntries(c.req.url))
      const [unread] = problems
      if (unread) return refuse(c, { kind: 'bad-query', message: describeProblem(unread), field: unread.key })
      const notLive = notLiveProblem(query)
      if (notLive) return refuse(c, notLive)
      const page = await linkcard.listCards(resolve(query, now()), { signal: c.req.raw.signal })
      memory.learn(page.rows)
      const { total, rows, requestId } = page
      const { offset, limit } = query
      const remarks = [...page.remarks, ...undocumentedCodesIn(query)]
      const asOf = new Date(page.answeredAtMs).toISOString()
      const answer: CardsAnswer = { total, offset, limit, rows, source: 'live', asOf, requestId, remarks }
      return c.json(answer)
    })
    .all(ROUTES.cards, refuseMethod('GET', 'HEAD'))
}

/** Why one call cannot answer the question, every reason named; null when it can. */
function notLiveProblem(query: CardQuery): Problem | null {
  if (query.source === 'index') {
    const message =
      'source=index cannot be answered: there is no fleet index here. Ask with source=live or source=auto.'
    return { kind: 'not-live', message, field: 'source' }
  }
  const refusals = liveRefusals(query)
  const [first] = refusals
  return first ? { kind: 'not-live', message: refusals.map(describeRefusal).join(' '), field: first.key } : null
}

/** Codes of the question that the document does not list: asked all the same, and said. */
function undocumentedCodesIn(query: CardQuery): Remark[] {
  return conditionsOf(query).flatMap(([name, { any }]) => {
    const { vocab } = fieldOf(name)
    const unknown = vocab ? any.filter((code) => !vocab.find(code)) : []
    return unknown.map((value): Remark => ({ kind: 'asked-unknown', field: keyOf(name), value, count: 1 }))
  })
}
