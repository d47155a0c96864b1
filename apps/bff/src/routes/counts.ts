/** What only the index can count: facets, totals, and what each condition keeps away. Order and page play no part. */
import {
  type CardQuery,
  type ExplainAnswer,
  type FacetsAnswer,
  ROUTES,
  resolve,
  type SummaryAnswer,
} from '@linkdeck/contract'
import type { Asking } from '@linkdeck/fleet-index'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { indexRefusal, stampOf } from '../fleet/answer-cards.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { refuse, refuseMethod } from '../respond.ts'
import { readQuery } from './read-query.ts'

type Stamp = 'source' | 'asOf' | 'coverage'
type Count<Answer> = (query: CardQuery, asking: Asking) => Promise<Omit<Answer, Stamp>>

export function countsRoutes({ fleet, now }: { fleet: Fleet; now: () => number }) {
  const { index } = fleet
  const app = new Hono<AppEnv>()

  function count<Answer>(path: string, ask: Count<Answer>): void {
    app.get(path, async (c) => {
      const read = readQuery(c.req.url)
      if ('problem' in read) return refuse(c, read.problem)
      const refusal = await indexRefusal(fleet)
      if (refusal) return refuse(c, refusal)
      const query = resolve(read.query, now())
      const [counted, stamp] = await Promise.all([ask(query, { signal: c.req.raw.signal }), stampOf(fleet, query)])
      return c.json({ ...counted, ...stamp, source: 'index' })
    })
    app.all(path, refuseMethod('GET', 'HEAD'))
  }

  count<FacetsAnswer>(ROUTES.facets, index.facets)
  count<SummaryAnswer>(ROUTES.summary, index.summarise)
  count<ExplainAnswer>(ROUTES.explain, index.explainZero)
  return app
}
