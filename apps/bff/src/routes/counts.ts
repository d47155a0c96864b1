/** Facets, totals, and what each condition keeps away. Order and page play no part. */
import { type ExplainAnswer, type FacetsAnswer, ROUTES, type SummaryAnswer } from '@linkdeck/contract'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { refuseMethod } from '../respond.ts'
import { answerIndexed, type Indexed } from './answer-indexed.ts'
import { queryEntries } from './query-entries.ts'

export function countsRoutes(indexed: Indexed) {
  const { index } = indexed.fleet
  return new Hono<AppEnv>()
    .get(ROUTES.facets, (c) => answerIndexed<FacetsAnswer>(c, indexed, queryEntries(c.req.url), index.facets))
    .get(ROUTES.summary, (c) => answerIndexed<SummaryAnswer>(c, indexed, queryEntries(c.req.url), index.summarise))
    .get(ROUTES.explain, (c) => answerIndexed<ExplainAnswer>(c, indexed, queryEntries(c.req.url), index.explainZero))
    .all(ROUTES.facets, refuseMethod('GET', 'HEAD'))
    .all(ROUTES.summary, refuseMethod('GET', 'HEAD'))
    .all(ROUTES.explain, refuseMethod('GET', 'HEAD'))
}
