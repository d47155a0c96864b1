/** Facets, totals, and what each condition keeps away. Order and page play no part. */
import { type ExplainAnswer, type FacetsAnswer, ROUTES, type SummaryAnswer } from '@linkdeck/contract'
import { type Context, Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { refuseMethod } from '../respond.ts'
import { answerIndexed, type Indexed, type Question, type Stamp } from './answer-indexed.ts'
import { queryEntries } from './query-entries.ts'

export function countsRoutes(indexed: Indexed) {
  const { index } = indexed.fleet
  const answer =
    <Answer extends Stamp>(ask: Question<Answer>['ask']) =>
    (c: Context<AppEnv>) =>
      answerIndexed<Answer>(c, indexed, { entries: queryEntries(c.req.url), about: c.req.path, ask })
  return new Hono<AppEnv>()
    .get(ROUTES.facets, answer<FacetsAnswer>(index.facets))
    .get(ROUTES.summary, answer<SummaryAnswer>(index.summarise))
    .get(ROUTES.explain, answer<ExplainAnswer>(index.explainZero))
    .all(ROUTES.facets, refuseMethod('GET', 'HEAD'))
    .all(ROUTES.summary, refuseMethod('GET', 'HEAD'))
    .all(ROUTES.explain, refuseMethod('GET', 'HEAD'))
}
