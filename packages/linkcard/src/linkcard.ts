import type { Card, CardQuery, Remark } from '@linkdeck/contract'
import { encodeLookUp, encodeQuery } from './encode-query.ts'
import type { LinkcardOptions } from './linkcard-options.ts'
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

export type Linkcard = {
  /** One page of cards. The query must be one ListCardInfo can answer (liveRefusals is empty), else a TypeError. */
  listCards: (query: CardQuery, options?: { signal?: AbortSignal }) => Promise<CardPage>
  /** Every row the service returns for this ICCID: none, one, or several (an ICCID can repeat among destroyed cards). */
  lookUp: (iccid: string, options?: { signal?: AbortSignal }) => Promise<CardPage>
}

/** Rejections are LinkcardErrors, or the reason of the caller's own signal. Equal questions at a time are one call. */
export function createLinkcard(options: LinkcardOptions): Linkcard {
  const question = createQuestion(options)
  const share = createShare<CardPage>()

  async function ask(parameters: RequestParameters, signal: AbortSignal): Promise<CardPage> {
    return stamped(await question(parameters, signal), options.clock.now())
  }

  return {
    listCards: async (query, { signal } = {}) => {
      const parameters = encodeQuery(query)
      return await share(canonicalise(parameters), signal, (shared) => ask(parameters, shared))
    },
    lookUp: async (iccid, { signal } = {}) => {
      const parameters = encodeLookUp(iccid)
      return await share(canonicalise(parameters), signal, (shared) => ask(parameters, shared))
    },
  }
}

function stamped({ total, rows, remarks, requestId }: ReadPage, answeredAtMs: number): CardPage {
  return { total, rows, remarks, requestId: requestId ?? null, answeredAtMs }
}
