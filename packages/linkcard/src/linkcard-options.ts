import type { Clock } from './clock.ts'
import type { CredentialsProvider } from './credentials.ts'
import type { LinkcardProblemKind } from './linkcard-error.ts'
import type { Signature } from './sign-request.ts'

/** Who asks: a person who waits for the answer, or the program for itself. They share one call budget. */
export type Lane = 'interactive' | 'background'

/** One attempt, for logs, metrics and traces; holds no secret, and of the parameters the page alone. */
export type AttemptEvent = {
  lane: Lane
  page: number
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
  signature: Signature
  /** The most calls that start within any second; the quota is the account's, shared with its other users. */
  callsPerSecond: number
  clock: Clock
  nonce?: () => string
  /** From 0 to 1, for the jitter of retries. */
  random?: () => number
  /** From the question to its answer: waiting, every attempt, the whole body. Default 10,000. */
  deadlineMs?: number
  /** The same for background questions, which may wait long behind interactive ones. Default 600,000. */
  backgroundDeadlineMs?: number
  /** Default 5,000. */
  attemptTimeoutMs?: number
  /** Default 8. */
  maxInFlight?: number
  /** Default 8 MiB. */
  maxBodyBytes?: number
  /** Questions that may wait for the call budget in each lane; the next one is refused as busy. Default 500. */
  maxWaiting?: number
  onAttempt?: (event: AttemptEvent) => void
}
