import type { AttemptEvent } from '@linkdeck/linkcard'
import type { Tracing } from './tracing.ts'

/** A call of the service, each attempt of its own. */
export function traceCall(tracing: Tracing | undefined, { outcome, ms, ...call }: AttemptEvent): void {
  const attributes = {
    'linkcard.lane': call.lane,
    'linkcard.page': call.page,
    'linkcard.attempt': call.attempt,
    'linkcard.outcome': outcome,
    'linkcard.code': call.code,
    'linkcard.request_id': call.requestId,
    'http.response.status_code': call.status,
  }
  tracing?.took(ms, { name: 'ListCardInfo', kind: 'client', attributes }, outcome === 'ok' ? undefined : outcome)
}
