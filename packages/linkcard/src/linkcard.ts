import {
  type Card,
  type CardQuery,
  EVERYTHING,
  NO_CONDITION,
  type Remark,
  unfittingOf,
  withCondition,
} from '@linkdeck/contract'
import { encodeLookUp, encodeQuery } from './encode-query.ts'
import type { AttemptEvent, Lane, LinkcardOptions } from './linkcard-options.ts'
import type { CardSource, Quarantined } from './page-check.ts'
import { canonicalise, type RequestParameters } from './percent-encode.ts'
import { createQuestion } from './question.ts'
import type { ReadPage } from './read-answer.ts'
import { createShare } from './share.ts'

export type CardPage = {
  /** Cards that fit over the whole fleet; null when the service did not say. */
  total: number | null
  rows: Card[]
  /** The same cards, each with the row it was read from. */
  sources: readonly CardSource[]
  /** Rows that are no card; the remarks count them as no-identity. */
  quarantined: readonly Quarantined[]
  remarks: Remark[]
  requestId: string | null
  answeredAtMs: number
}

/**
 * lane: interactive unless told; background questions start only while no interactive one waits. onAttempt: told of each
 * attempt at this answer, unless an equal question of somebody else brought it.
 */
export type AskOptions = { signal?: AbortSignal; lane?: Lane; onAttempt?: (event: AttemptEvent) => void }

export type Linkcard = {
  /** One page of cards. The query must be one ListCardInfo can answer (liveRefusals is empty), else a TypeError. */
  listCards: (query: CardQuery, options?: AskOptions) => Promise<CardPage>
  /** Every row the service returns for this ICCID: none, one, or several (an ICCID can repeat among destroyed cards). */
  lookUp: (iccid: string, options?: AskOptions) => Promise<CardPage>
}

/** Rejections are LinkcardErrors, or the reason of the caller's own signal. Equal questions at a time are one call. */
export function createLinkcard(options: LinkcardOptions): Linkcard {
  const question = createQuestion(options)
  const share = createShare<CardPage>()

  /** Shared within a lane only: a person must not wait behind the background because it asked first. */
  function ask(query: CardQuery, parameters: RequestParameters, asker: AskOptions) {
    const { signal, lane = 'interactive', onAttempt } = asker
    return share(`${lane} ${canonicalise(parameters)}`, signal, async (shared) => {
      const page = await question(parameters, { lane, signal: shared, onAttempt })
      return answerOf(query, page, options.clock.now())
    })
  }

  return {
    listCards: async (query, asker = {}) => await ask(query, encodeQuery(query), asker),
    lookUp: async (iccid, asker = {}) => {
      const query = withCondition(EVERYTHING, 'iccid', { ...NO_CONDITION, any: [iccid] })
      return await ask(query, encodeLookUp(iccid), asker)
    },
  }
}

function answerOf(query: CardQuery, { code: _, requestId, ...page }: ReadPage, answeredAtMs: number): CardPage {
  const rows = page.sources.map(({ card }) => card)
  const unfitting = unfittingOf(query, rows).map(
    ({ name, count }): Remark => ({ kind: 'unfitting', field: name, count }),
  )
  const remarks = [...page.remarks, ...unfitting]
  return { ...page, rows, remarks, requestId: requestId ?? null, answeredAtMs }
}
