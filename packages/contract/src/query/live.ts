/** What one call of ListCardInfo can answer: one value a field, no exclusion, no sort, no free text, fixed pages. */
import { type FieldName, fieldOf, keyOf } from '../card/fields.ts'
import { type CardQuery, type Condition, conditionsOf, PAGE_SIZES } from './card-query.ts'
import { isRangeTerm, rangeOf } from './term.ts'

export type LiveRule =
  | 'field'
  | 'several-values'
  | 'exclusion'
  | 'missing'
  | 'range'
  | 'whole-megabytes'
  | 'percent-steps'
  | 'sort'
  | 'text'
  | 'limit'
  | 'offset'

/** A part of a query that ListCardInfo cannot answer: the key, and why. */
export type LiveRefusal = { key: string; rule: LiveRule }

const MEGABYTE = 1024 ** 2

/** The terms of restPercent that MaxRestFlowPercentage knows. */
export const LIVE_PERCENT_STEPS = ['..10', '..20', '..30'] as const

/** Everything that keeps the query from being one call; empty when it is one. */
export function liveRefusals(query: CardQuery): readonly LiveRefusal[] {
  const refusals: LiveRefusal[] = []
  const refuse = (key: string, rule: LiveRule | null) => rule && refusals.push({ key, rule })
  for (const [name, condition] of conditionsOf(query)) refuse(keyOf(name), refuseCondition(name, condition))
  refuse('q', query.text === '' ? null : 'text')
  refuse('sort', query.sort.length === 0 ? null : 'sort')
  refuse('limit', PAGE_SIZES.some((size) => size === query.limit) ? null : 'limit')
  refuse('offset', query.offset % query.limit === 0 ? null : 'offset')
  return refusals
}

function refuseCondition(name: FieldName, { any, none, missing }: Condition): LiveRule | null {
  const { live } = fieldOf(name)
  const [term = ''] = any
  if (live === null) return 'field'
  if (none.length > 0) return 'exclusion'
  if (missing) return 'missing'
  if (any.length > 1) return 'several-values'
  if (live === 'value') return isRangeTerm(name, term) ? 'range' : null
  if (live === 'percent-step') return LIVE_PERCENT_STEPS.some((step) => step === term) ? null : 'percent-steps'
  if (live === 'flow-range') return isWholeMegabytes(name, term) ? null : 'whole-megabytes'
  return null
}

/** MinFlow and MaxFlow are numbers of megabytes; the document shows whole ones only. */
function isWholeMegabytes(name: FieldName, term: string): boolean {
  const { from, to } = rangeOf(name, term)
  return [from, to].every((bytes) => bytes === null || bytes % MEGABYTE === 0)
}

const SENTENCE: Record<LiveRule, string> = {
  field: 'ListCardInfo cannot filter by this field',
  'several-values': 'ListCardInfo takes one value a field',
  exclusion: 'ListCardInfo cannot exclude values',
  missing: 'ListCardInfo cannot ask for missing values',
  range: 'ListCardInfo takes one exact value here, no range',
  'whole-megabytes': 'ListCardInfo counts usage in whole megabytes',
  'percent-steps': 'ListCardInfo knows 10, 20 and 30 percent at most: ..10, ..20 or ..30',
  sort: 'ListCardInfo cannot sort; a live page can be sorted where it is shown',
  text: 'ListCardInfo cannot search by free text',
  limit: `ListCardInfo knows pages of ${PAGE_SIZES.join(', ')} cards`,
  offset: 'ListCardInfo counts whole pages: offset must be a multiple of limit',
}

/** The sentence for programs and logs, in English. */
export function describeRefusal({ key, rule }: LiveRefusal): string {
  return `${key} cannot be answered by a live question: ${SENTENCE[rule]}.`
}
