import type { Cure } from './errors.ts'
import { LinkcardError, type LinkcardErrorDetails, type LinkcardProblemKind } from './linkcard-error.ts'

type Details = LinkcardErrorDetails & {
  cure: Cure
  /** How long the service asked to be left alone. */
  retryAfterMs?: number | undefined
  /** The service's clock, from its Date header. */
  serverTimeMs?: number | undefined
}

/** A failed attempt: the error the caller will see unless another attempt helps. */
export class AttemptError extends LinkcardError {
  readonly cure: Cure
  readonly retryAfterMs: number | undefined
  readonly serverTimeMs: number | undefined

  constructor(kind: LinkcardProblemKind, message: string, details: Details) {
    super(kind, message, details)
    this.cure = details.cure
    this.retryAfterMs = details.retryAfterMs
    this.serverTimeMs = details.serverTimeMs
  }
}
