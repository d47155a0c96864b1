/** Every fault the simulator knows, and what becomes of it. */
import { FAULT_NAMES, type FaultName, type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LinkcardProblemKind } from './linkcard-error.ts'
import { ask, linkcardOf } from './testing/ask.ts'
import { hastyClock } from './testing/hasty-clock.ts'

/** ok, with the remarks of the page; or the problem, and whether it is worth asking again. */
type Fate = { remarks: readonly string[] } | { kind: LinkcardProblemKind; again: 'never' | 'once' | 'often' }

const told = (kind: LinkcardProblemKind): Fate => ({ kind, again: 'never' })
const tried = (kind: LinkcardProblemKind): Fate => ({ kind, again: 'often' })
const ok = (...remarks: readonly string[]): Fate => ({ remarks })

const FATES: Record<FaultName, Fate> = {
  'wrong-key': told('upstream-key'),
  'disabled-key': told('upstream-key'),
  'bad-signature': told('upstream-signature'),
  'expired-token': told('upstream-token'),
  'no-permission': told('upstream-permission'),
  throttle: tried('upstream-throttled'),
  'throttle-429': tried('upstream-throttled'),
  'server-error': tried('upstream-unavailable'),
  unavailable: tried('upstream-unavailable'),
  'html-502': tried('upstream-unavailable'),
  truncated: tried('upstream-garbled'),
  'cut-off': tried('upstream-garbled'),
  reset: tried('upstream-unreachable'),
  hang: tried('upstream-timeout'),
  'slow-headers': tried('upstream-timeout'),
  drip: tried('upstream-timeout'),
  refused: told('upstream-refused'),
  'empty-code': ok(),
  clock: ok(),
  xml: tried('upstream-garbled'),
  huge: told('upstream-garbled'),
  'wrong-page': tried('upstream-garbled'),
  'short-page': ok('short-page'),
  repeat: ok('repeated'),
  'total-zero': ok(),
  'total-missing': ok(),
  'list-missing': ok('short-page'),
  'ignore-filter': ok(),
  'unknown-codes': ok('unknown-code'),
  'no-identity': ok('no-identity'),
  'InvalidAccessKeyId.NotFound': told('upstream-key'),
  'InvalidAccessKeyId.Inactive': told('upstream-key'),
  SignatureDoesNotMatch: told('upstream-signature'),
  IncompleteSignature: told('upstream-signature'),
  'InvalidTimeStamp.Format': { kind: 'upstream-clock', again: 'once' },
  'InvalidTimeStamp.Expired': { kind: 'upstream-clock', again: 'once' },
  SignatureNonceUsed: tried('upstream-signature'),
  'InvalidSecurityToken.Expired': told('upstream-token'),
  'InvalidSecurityToken.Malformed': told('upstream-token'),
  'Forbidden.RAM': told('upstream-permission'),
  NoPermission: told('upstream-permission'),
  'InvalidApi.NotFound': told('upstream-refused'),
  'InvalidAction.NotFound': told('upstream-refused'),
  InvalidVersion: told('upstream-refused'),
  'InvalidProduct.NotFound': told('upstream-refused'),
  'InvalidProtocol.NeedSsl': told('upstream-refused'),
  Throttling: tried('upstream-throttled'),
  'Throttling.User': tried('upstream-throttled'),
  'Throttling.Api': tried('upstream-throttled'),
  ServiceUnavailable: tried('upstream-unavailable'),
  InternalError: tried('upstream-unavailable'),
  'Service.InternalError': tried('upstream-unavailable'),
  'linkcard.common.InvalidAliyunPK': told('upstream-refused'),
  'linkcard.system.IllegalRequest': told('upstream-refused'),
  'linkcard.check.TimeFormatError': told('upstream-refused'),
  'linkcard.common.RamActionPermissionDeny': told('upstream-permission'),
  'linkcard.system.RPCInvokeError': tried('upstream-unavailable'),
  'linkcard.common.BusinessProcessError': tried('upstream-unavailable'),
}

const clock = hastyClock()
let service: Simulator

beforeAll(async () => {
  service = await startSimulator({
    cards: 60,
    now: clock.now,
    slowMs: 60_000,
    callsPerSecond: Number.POSITIVE_INFINITY,
  })
})
afterAll(() => service.close())

async function meet(fault: string, signature: 'v1' | 'v3') {
  const nonces: string[] = []
  const nonce = () => {
    nonces.push(crypto.randomUUID())
    return nonces.at(-1) ?? ''
  }
  const isSlow = /^(hang|slow-headers|drip)/.test(fault)
  const attemptTimeoutMs = isSlow ? 12_000 : 100_000
  const deadlineMs = isSlow && !fault.includes('*') ? 30_000 : 200_000
  const linkcard = linkcardOf(service, { signature, clock, nonce, attemptTimeoutMs, deadlineMs })
  const outcome = await linkcard.listCards(ask(`credentialNo=sim:${fault}`)).then(
    (page) => ({ page, error: null }),
    (error: unknown) => ({ page: null, error }),
  )
  expect(new Set(nonces).size).toBe(nonces.length)
  return { ...outcome, attempts: nonces.length }
}

const CASES = FAULT_NAMES.flatMap((name) => [['v1', name] as const, ['v3', name] as const])

test.concurrent.each(CASES)('%s meets %s', { timeout: 30_000 }, async (signature, name) => {
  const fate = FATES[name]
  const { page, error, attempts } = await meet(name, signature)
  if ('kind' in fate) {
    expect(error).toMatchObject({ name: 'LinkcardError', kind: fate.kind })
    expect(String(error)).not.toContain(service.accessKeyId)
    const [least, most] = { never: [1, 1], once: [2, 2], often: [2, 8] }[fate.again]
    expect(attempts).toBeGreaterThanOrEqual(least ?? 0)
    expect(attempts).toBeLessThanOrEqual(most ?? 0)
  } else {
    expect(error).toBeNull()
    const kinds: ReadonlySet<string> = new Set(page?.remarks.map(({ kind }) => kind))
    expect([...kinds]).toEqual(expect.arrayContaining([...fate.remarks]))
  }
})

const PASSING = FAULT_NAMES.filter((name) => {
  const fate = FATES[name]
  return 'kind' in fate && fate.again === 'often'
})

test.concurrent.each(PASSING)('%s that passes is never seen', { timeout: 30_000 }, async (name) => {
  const { page, attempts } = await meet(`${name}*2`, 'v1')
  expect(page?.total).toBe(60)
  expect(attempts).toBe(3)
})
