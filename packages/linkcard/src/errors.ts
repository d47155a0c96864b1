/** What the service's codes mean: a kind of problem, and what can help. Codes first, the HTTP status second. */
import type { LinkcardProblemKind } from './linkcard-error.ts'

/** What makes another attempt worth while: time, more time, the service's clock, a fresh token; or nothing. */
export type Cure = 'wait' | 'slow-down' | 'clock' | 'token' | 'none'

export type Verdict = { kind: LinkcardProblemKind; cure: Cure }

const THROTTLED: Verdict = { kind: 'upstream-throttled', cure: 'slow-down' }
const UNAVAILABLE: Verdict = { kind: 'upstream-unavailable', cure: 'wait' }
const KEY: Verdict = { kind: 'upstream-key', cure: 'none' }
const SIGNATURE: Verdict = { kind: 'upstream-signature', cure: 'none' }
const TOKEN: Verdict = { kind: 'upstream-token', cure: 'token' }
const PERMISSION: Verdict = { kind: 'upstream-permission', cure: 'none' }
const REFUSED: Verdict = { kind: 'upstream-refused', cure: 'none' }

/** Gateway codes, by how they begin. */
const BY_PREFIX: readonly (readonly [string, Verdict])[] = [
  ['Throttling', THROTTLED],
  ['InvalidAccessKeyId', KEY],
  ['SignatureNonceUsed', { kind: 'upstream-signature', cure: 'wait' }],
  ['SignatureDoesNotMatch', SIGNATURE],
  ['IncompleteSignature', SIGNATURE],
  ['InvalidTimeStamp', { kind: 'upstream-clock', cure: 'clock' }],
  ['InvalidSecurityToken', TOKEN],
  ['MissingSecurityToken', TOKEN],
  ['Forbidden', PERMISSION],
  ['NoPermission', PERMISSION],
  ['ServiceUnavailable', UNAVAILABLE],
  ['InternalError', UNAVAILABLE],
]

/**
 * The product's codes, by their last segment: its help page writes them without "linkcard.system." before.
 * BusinessProcessError is not among them: with HTTP 500 it is an outage, in an answer of HTTP 200 a refusal.
 */
const BY_LAST_SEGMENT: ReadonlyMap<string, Verdict> = new Map([
  ['RamActionPermissionDeny', PERMISSION],
  ['RPCInvokeError', UNAVAILABLE],
  ['InternalError', UNAVAILABLE],
])

/** Throttling comes as HTTP 400 from one gateway and 429 from another: only its code tells it apart. */
export function judge(code: string, status: number): Verdict {
  const known = BY_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1] ?? BY_LAST_SEGMENT.get(lastSegment(code))
  return known ?? judgeStatus(status)
}

/** What a status says when no known code came with it. */
function judgeStatus(status: number): Verdict {
  if (status === 429) return THROTTLED
  if (status >= 500) return UNAVAILABLE
  return status === 403 ? PERMISSION : REFUSED
}

function lastSegment(code: string): string {
  return code.slice(code.lastIndexOf('.') + 1)
}

/** An answer that is none of the service's: a proxy's page, a body cut off. */
export function judgeUnreadable(status: number): Verdict {
  if (status === 429 || status >= 500) return judgeStatus(status)
  return { kind: 'upstream-garbled', cure: status < 300 ? 'wait' : 'none' }
}
