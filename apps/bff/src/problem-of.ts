import type { Problem } from '@linkdeck/contract'
import type { LinkcardError } from '@linkdeck/linkcard'

/** What the service's failure is for whoever asked. */
export function problemOf({ kind, message, requestId, upstreamCode }: LinkcardError): Problem {
  return {
    kind,
    message,
    ...(requestId === undefined ? {} : { requestId }),
    ...(upstreamCode === undefined ? {} : { upstreamCode }),
  }
}
