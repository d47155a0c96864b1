/** What the credentials may do, found out as any question finds it out: by one signed call for the smallest page. */
import { EVERYTHING, PAGE_SIZES, type ProbeAnswer, ROUTES } from '@linkdeck/contract'
import { type AttemptEvent, type Linkcard, LinkcardError } from '@linkdeck/linkcard'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { problemOf } from '../problem-of.ts'
import { refuseMethod } from '../respond.ts'

type Deps = { linkcard: Linkcard; now: () => number }

const SMALLEST_PAGE = { ...EVERYTHING, limit: PAGE_SIZES[0] }

export function probeRoute({ linkcard, now }: Deps) {
  return new Hono<AppEnv>()
    .post(ROUTES.probe, async (c) => {
      const answer: ProbeAnswer = { ...(await probe(linkcard)), at: new Date(now()).toISOString() }
      c.set('details', { outcome: answer.problem?.upstreamCode ?? answer.problem?.kind ?? 'allowed' })
      return c.json(answer)
    })
    .all(ROUTES.probe, refuseMethod('POST'))
}

type Found = Omit<ProbeAnswer, 'at'>

/** A refusal is what was asked about, so it is an answer and no failure of the route. */
async function probe(linkcard: Linkcard): Promise<Found> {
  const overcome: Found['overcome'] = []
  const onAttempt = ({ outcome, code }: AttemptEvent) => {
    if (outcome !== 'ok') overcome.push({ kind: outcome, ...(code === undefined ? {} : { upstreamCode: code }) })
  }
  try {
    const { total, requestId } = await linkcard.listCards(SMALLEST_PAGE, { onAttempt })
    return { problem: null, overcome, total, requestId }
  } catch (error) {
    if (!(error instanceof LinkcardError)) throw error
    return { problem: problemOf(error), overcome: [], total: null, requestId: error.requestId ?? null }
  }
}
