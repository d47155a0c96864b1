/** The cards of a view by several fields at once: ?by=status,isAutoRecharge beside the query. */
import { type CrossAnswer, type FieldName, fieldNameOf, type Problem, ROUTES } from '@linkdeck/contract'
import { isCountable } from '@linkdeck/fleet-index'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { refuse, refuseMethod } from '../respond.ts'
import { answerIndexed, type Indexed } from './answer-indexed.ts'
import { queryEntries } from './query-entries.ts'

const MOST_FIELDS = 3

const PROBLEM: Problem = {
  kind: 'bad-query',
  message: `by names 1 to ${MOST_FIELDS} different fields that many cards share, such as by=status,isAutoRecharge.`,
  field: 'by',
}

export function crossRoute(indexed: Indexed) {
  return new Hono<AppEnv>()
    .get(ROUTES.cross, (c) => {
      const entries = [...queryEntries(c.req.url)]
      const by = entries.flatMap(([key, value]) => (key === 'by' ? value.split(',') : []))
      const names = readNames(by)
      if (!names) return refuse(c, PROBLEM)
      const query = entries.filter(([key]) => key !== 'by')
      return answerIndexed<CrossAnswer>(c, indexed, {
        entries: query,
        about: `${c.req.path} by ${names.join()}`,
        ask: async (asked, asking) => ({ by, ...(await indexed.fleet.index.cross(asked, names, asking)) }),
      })
    })
    .all(ROUTES.cross, refuseMethod('GET', 'HEAD'))
}

function readNames(by: readonly string[]): FieldName[] | null {
  const names = by.flatMap((key) => fieldNameOf(key) ?? []).filter(isCountable)
  const isWhole = names.length === by.length && new Set(names).size === names.length
  return isWhole && names.length > 0 && names.length <= MOST_FIELDS ? names : null
}
