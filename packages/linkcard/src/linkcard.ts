import type { Card, CardQuery, Remark } from '@linkdeck/contract'
import { encodeLookUp, encodeQuery } from './encode-query.ts'
import type { Lane, LinkcardOptions } from './linkcard-options.ts'
import { canonicalise, type RequestParameters } from './percent-encode.ts'
import { createQuestion } from './question.ts'
import type { ReadPage } from './read-answer.ts'
import { createShare } from './share.ts'

export type CardPage = {
  /** Cards that fit over the whole fleet; null when the service did not say. */
  total: number | null
  rows: Card[]
  remarks: Remark[]
  requestId: string | null
  answeredAtMs: number
}

/** lane: interactive unless told; background questions start only while no interactive one waits. */
export type AskOptions = { signal?: AbortSignal; lane?: Lane }

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
  function ask(parameters: RequestParameters, { signal, lane = 'interactive' }: AskOptions): Promise<CardPage> {
    return share(`${lane} ${canonicalise(parameters)}`, signal, async (shared) =>
      stamped(await question(parameters, { lane, signal: shared }), options.clock.now()),
    )
  }

  return {
    listCards: async (query, asker = {}) => await ask(encodeQuery(query), asker),
    lookUp: async (iccid, asker = {}) => await ask(encodeLookUp(iccid), asker),
  }
}

function stamped({ total, rows, remarks, requestId }: ReadPage, answeredAtMs: number): CardPage {
  return { total, rows, remarks, requestId: requestId ?? null, answeredAtMs }
}
