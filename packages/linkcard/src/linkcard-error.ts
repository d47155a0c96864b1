import type { ProblemKind } from '@linkdeck/contract'

/** The kinds of problem that a question to the service can end in. */
export type LinkcardProblemKind = Extract<ProblemKind, `upstream-${string}` | 'busy'>

export type LinkcardErrorDetails = {
  requestId?: string | undefined
  upstreamCode?: string | undefined
  httpStatus?: number | undefined
}

/** A question that got no answer. The message is safe to show: no secret, no access key, no string to sign. */
export class LinkcardError extends Error {
  override readonly name = 'LinkcardError'
  readonly kind: LinkcardProblemKind
  readonly requestId?: string
  readonly upstreamCode?: string
  readonly httpStatus?: number

  constructor(kind: LinkcardProblemKind, message: string, details: LinkcardErrorDetails = {}) {
    super(message)
    this.kind = kind
    if (details.requestId !== undefined) this.requestId = details.requestId
    if (details.upstreamCode !== undefined) this.upstreamCode = details.upstreamCode
    if (details.httpStatus !== undefined) this.httpStatus = details.httpStatus
  }
}
