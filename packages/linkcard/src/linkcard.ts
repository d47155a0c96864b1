import type { Card, CardQuery, Remark } from '@linkdeck/contract'
import type { Clock } from './clock.ts'
import type { CredentialsProvider } from './credentials.ts'
import { parseEndpoint } from './endpoint.ts'
import { LinkcardError, type LinkcardProblemKind } from './linkcard-error.ts'

/** One attempt, for logs and metrics; holds no secret and no parameter. */
export type AttemptEvent = {
  outcome: 'ok' | LinkcardProblemKind
  attempt: number
  ms: number
  code?: string | undefined
  status?: number | undefined
  requestId?: string | undefined
}

export type LinkcardOptions = {
  credentials: CredentialsProvider
  /** An origin that parseEndpoint accepts. */
  endpoint: string
  signature: 'v1' | 'v3'
  /** The most calls that start within any second; the quota is the account's, shared with its other users. */
  callsPerSecond: number
  clock: Clock
  nonce?: () => string
  /** From 0 to 1, for the jitter of retries. */
  random?: () => number
  /** From the question to its answer: waiting, every attempt, the whole body. */
  deadlineMs?: number
  attemptTimeoutMs?: number
  maxInFlight?: number
  maxBodyBytes?: number
  /** Questions that may wait for the call budget; the next one is refused as busy. */
  maxWaiting?: number
  onAttempt?: (event: AttemptEvent) => void
}

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

export function createLinkcard(options: LinkcardOptions): Linkcard {
  parseEndpoint(options.endpoint)
  const ask = () => Promise.reject(new LinkcardError('upstream-unreachable', 'Not connected yet.'))
  return { listCards: ask, lookUp: ask }
}
