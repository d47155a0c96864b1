/** What of a view ListCardInfo cannot answer. */
import {
  type CardQuery,
  DEFAULT_LIMIT,
  fieldNameOf,
  type Language,
  type LiveRefusal,
  type LiveRule,
  liveQuestion,
  liveRefusals,
  NO_CONDITION,
  withCondition,
} from '@linkdeck/contract'
import { wordsOfField } from '../filters/condition-words.ts'
import { FILTER_WORDS } from '../i18n/filter-words.ts'
import type { Mask } from '../masks/use-mask.ts'

/** One part of a question that has to go, in words, with the change that takes it out. */
export type Obstacle = { key: string; words: string; rule: LiveRule; relax: (query: CardQuery) => CardQuery }

export function obstaclesOf(query: CardQuery, language: Language, mask: Mask): readonly Obstacle[] {
  return liveRefusals(liveQuestion(query)).map((refusal) => obstacleOf(query, refusal, language, mask))
}

function obstacleOf(query: CardQuery, { key, rule }: LiveRefusal, language: Language, mask: Mask): Obstacle {
  const { freeText, page } = FILTER_WORDS[language]
  const name = fieldNameOf(key)
  if (name)
    return {
      key,
      rule,
      words: wordsOfField(query, name, { language, isMasked: mask.isOn }),
      relax: (now) => withCondition(now, name, NO_CONDITION),
    }
  if (key === 'q') return { key, rule, words: freeText(mask.text(query.text)), relax: (now) => ({ ...now, text: '' }) }
  return { key, rule, words: page, relax: (now) => ({ ...now, offset: 0, limit: DEFAULT_LIMIT }) }
}
