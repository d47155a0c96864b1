/** What only the index can answer: the query is read, resolved and asked, and the answer says of what and as of when. */
import { type CardQuery, type Coverage, questionPath, resolve } from '@linkdeck/contract'
import type { Asking } from '@linkdeck/fleet-index'
import type { Context } from 'hono'
import type { AnswerDesk } from '../answers/answer-desk.ts'
import type { AppEnv } from '../app-env.ts'
import { indexRefusal, stampOf } from '../fleet/answer-cards.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { refuse, respondJson } from '../respond.ts'
import { readQuery } from './read-query.ts'

export type Indexed = { fleet: Fleet; desk: AnswerDesk; now: () => number }

/** What an answer of the index says about itself. */
export type Stamp = { source: 'index'; asOf: string; coverage: Coverage }

export type Question<Answer extends Stamp> = {
  entries: Iterable<readonly [string, string]>
  /** What is asked of the cards of the query. */
  about: string
  /** Gives the answer without its stamp. */
  ask: (query: CardQuery, asking: Asking) => Promise<Omit<Answer, keyof Stamp>>
}

export async function answerIndexed<Answer extends Stamp>(
  c: Context<AppEnv>,
  { fleet, desk, now }: Indexed,
  { entries, about, ask }: Question<Answer>,
): Promise<Response> {
  const read = readQuery(entries)
  if ('problem' in read) return refuse(c, read.problem)
  const refusal = await indexRefusal(fleet)
  if (refusal) return refuse(c, refusal)
  const query = resolve(read.query, now())
  const compute = async (signal: AbortSignal) => {
    const [counted, stamp] = await Promise.all([ask(query, { signal }), stampOf(fleet, query)])
    return { ...counted, ...stamp, source: 'index' }
  }
  return respondJson(c, await desk.ask(questionPath(about, query), compute, c.req.raw.signal))
}
