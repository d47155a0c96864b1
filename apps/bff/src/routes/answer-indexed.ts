/** What only the index can answer: the query is read, resolved and asked, and the answer says of what and as of when. */
import { type CardQuery, type Coverage, resolve } from '@linkdeck/contract'
import type { Asking } from '@linkdeck/fleet-index'
import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { indexRefusal, stampOf } from '../fleet/answer-cards.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { refuse } from '../respond.ts'
import { readQuery } from './read-query.ts'

export type Indexed = { fleet: Fleet; now: () => number }

/** What an answer of the index says about itself. */
type Stamp = { source: 'index'; asOf: string; coverage: Coverage }

/** ask gives the answer without its stamp. */
export async function answerIndexed<Answer extends Stamp>(
  c: Context<AppEnv>,
  { fleet, now }: Indexed,
  entries: Iterable<readonly [string, string]>,
  ask: (query: CardQuery, asking: Asking) => Promise<Omit<Answer, keyof Stamp>>,
): Promise<Response> {
  const read = readQuery(entries)
  if ('problem' in read) return refuse(c, read.problem)
  const refusal = await indexRefusal(fleet)
  if (refusal) return refuse(c, refusal)
  const query = resolve(read.query, now())
  const [counted, stamp] = await Promise.all([ask(query, { signal: c.req.raw.signal }), stampOf(fleet, query)])
  return c.json({ ...counted, ...stamp, source: 'index' })
}
