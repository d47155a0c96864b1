/** What a call must show before it is answered, in the order assumed of the service (DIFFERENCES.md). */
import type { Member } from './account.ts'
import type { Call } from './call.ts'
import { claimOf } from './claim.ts'
import { createNonceMemory } from './nonce-memory.ts'
import { Refusal, refuseSignature } from './refusals.ts'
import { isSameText } from './verify.ts'

/** The service's clock, and how much further ahead this one call finds it. */
export type Clock = { nowMs: number; aheadMs: number }

/** The account whose key signed the call; throws a Refusal for a call that may not pass. */
export type Gate = (call: Call, clock: Clock) => Member

const WINDOW_MS = 15 * 60_000

export function createGate(members: readonly Member[]): Gate {
  const nonces = createNonceMemory()
  return (call, { nowMs, aheadMs }) => {
    checkShape(call)
    const claim = claimOf(call)
    checkApi(claim)
    const member = members.find(({ account }) => isSameText(claim.accessKeyId, account.accessKeyId))
    if (!member) throw new Refusal('InvalidAccessKeyId.NotFound')
    checkToken(claim.securityToken, member.securityToken)
    checkTime(claim.timestamp, nowMs + aheadMs)
    if (!claim.isComplete) throw refuseSignature('IncompleteSignature', claim)
    const expected = claim.expected(member.account.accessKeySecret)
    if (!isSameText(expected, claim.signature)) throw refuseSignature('SignatureDoesNotMatch', claim)
    if (!nonces.isNew(claim.nonce, nowMs)) throw new Refusal('SignatureNonceUsed')
    for (const name of ['PageNo', 'PageSize']) if (!call.parameters[name]) throw new Refusal(`Missing${name}`)
    const waitMs = member.bucket.take(nowMs)
    if (waitMs > 0) throw new Refusal('Throttling.User', { retryAfterMs: waitMs })
    return member
  }
}

function checkShape({ method, path, isGarbled }: Call): void {
  if (path !== '/' || (method !== 'GET' && method !== 'POST')) throw new Refusal('InvalidApi.NotFound')
  if (isGarbled) throw new Refusal('linkcard.system.IllegalRequest')
}

function checkApi({ action, version }: { action: string; version: string }): void {
  if (version !== '2021-05-20') throw new Refusal('InvalidVersion')
  if (action !== 'ListCardInfo') throw new Refusal('InvalidAction.NotFound')
}

function checkToken(given: string | undefined, expected: string | null): void {
  if (expected !== null && !given) throw new Refusal('MissingSecurityToken')
  if (!isSameText(given ?? '', expected ?? '')) throw new Refusal('InvalidSecurityToken.Malformed')
}

function checkTime(timestamp: string, nowMs: number): void {
  const instantMs = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(timestamp) ? Date.parse(timestamp) : Number.NaN
  if (Number.isNaN(instantMs)) throw new Refusal('InvalidTimeStamp.Format')
  if (Math.abs(nowMs - instantMs) > WINDOW_MS) throw new Refusal('InvalidTimeStamp.Expired')
}
