import { type CardQuery, EVERYTHING, NO_CONDITION, type SortKey, withCondition } from '@linkdeck/contract'

/** The whole list and nothing else: what else was asked would hide a part of it. */
export function listQuery(id: string, sort: readonly SortKey[]): CardQuery {
  return { ...withCondition(EVERYTHING, 'list', { ...NO_CONDITION, any: [id] }), sort }
}
