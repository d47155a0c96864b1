/** What of a view is asked of ListCardInfo, and what of it ListCardInfo cannot answer. */
import {
  type CardQuery,
  DEFAULT_LIMIT,
  fieldNameOf,
  type LiveRefusal,
  type LiveRule,
  liveRefusals,
  NO_CONDITION,
  withCondition,
} from '@linkdeck/contract'
import { type Words, wordsOfField } from '../filters/condition-words.ts'

/** The order of a live page is made in the browser, so it is not asked for. */
export function liveQuestion(query: CardQuery): CardQuery {
  return { ...query, sort: [] }
}

/** One part of a question that has to go, in words, with the change that takes it out. */
export type Obstacle = { key: string; words: string; rule: LiveRule; relax: (query: CardQuery) => CardQuery }

export function obstaclesOf(query: CardQuery, words: Words): readonly Obstacle[] {
  return liveRefusals(liveQuestion(query)).map((refusal) => obstacleOf(query, refusal, words))
}

function obstacleOf(query: CardQuery, { key, rule }: LiveRefusal, words: Words): Obstacle {
  const { shell } = words.messages
  const name = fieldNameOf(key)
  if (name)
    return {
      key,
      rule,
      words: wordsOfField(query, name, words),
      relax: (now) => withCondition(now, name, NO_CONDITION),
    }
  if (key === 'q')
    return { key, rule, words: shell.refused.freeText(query.text), relax: (now) => ({ ...now, text: '' }) }
  return { key, rule, words: shell.refused.page, relax: (now) => ({ ...now, offset: 0, limit: DEFAULT_LIMIT }) }
}
