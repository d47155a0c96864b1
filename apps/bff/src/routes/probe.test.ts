import { ProbeAnswer } from '@linkdeck/contract'
import { type LinkcardOptions, staticCredentials } from '@linkdeck/linkcard'
import type { Simulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, linkcardTo, OWN_WRITE, startFleet, UNREACHED } from '../test-world.ts'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startFleet()
})
afterAll(() => simulator.close())
beforeEach(() => {
  simulator.setFault(null)
  simulator.clearRequests()
})

async function probe(options: Partial<LinkcardOptions> = {}) {
  const { ask, audit } = createWorld({ linkcard: linkcardTo(simulator, options) })
  const response = await ask('/api/probe', { method: 'POST', headers: OWN_WRITE })
  const rows = await audit.before(Number.MAX_SAFE_INTEGER, 10)
  return {
    status: response.status,
    answer: ProbeAnswer.parse(await response.json()),
    deeds: rows.map(({ action, details }) => [action, JSON.parse(details).outcome]),
  }
}

test('who may list cards is told so, by one call for the smallest page', async () => {
  const { status, answer, deeds } = await probe()
  expect(status).toBe(200)
  expect(answer).toEqual({
    problem: null,
    overcome: [],
    total: 500,
    at: '2027-01-15T08:00:00.000Z',
    requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
  })
  expect(deeds).toEqual([['probed', 'allowed']])
  expect(simulator.requests().map(({ parameters }) => [parameters['PageNo'], parameters['PageSize']])).toEqual([
    ['1', '10'],
  ])
})

describe('a refusal is told by its kind, with the code and the request id of the service', () => {
  const wrong = (changes: { accessKeyId?: string; accessKeySecret?: string }) => () => ({
    credentials: staticCredentials({ ...simulator, ...changes }),
  })
  test.each([
    { name: 'no permission', fault: 'no-permission', kind: 'upstream-permission', code: 'NoPermission' },
    { name: 'a disabled key', fault: 'disabled-key', kind: 'upstream-key', code: 'InvalidAccessKeyId.Inactive' },
    { name: 'an old token', fault: 'expired-token', kind: 'upstream-token', code: 'InvalidSecurityToken.Expired' },
    {
      name: 'a wrong key',
      options: wrong({ accessKeyId: 'LTAI5tOfNobody' }),
      kind: 'upstream-key',
      code: 'InvalidAccessKeyId.NotFound',
    },
    {
      name: 'a wrong secret',
      options: wrong({ accessKeySecret: 'ofAnotherKey' }),
      kind: 'upstream-signature',
      code: 'SignatureDoesNotMatch',
    },
  ] as const)('$name', async ({ kind, code, ...cause }) => {
    if ('fault' in cause) simulator.setFault(cause.fault)
    const { status, answer, deeds } = await probe('options' in cause ? cause.options() : {})
    expect(status).toBe(200)
    expect(answer).toMatchObject({ problem: { kind, upstreamCode: code }, overcome: [], total: null })
    expect(answer.requestId).toBe(answer.problem?.requestId)
    expect(deeds).toEqual([['probed', code]])
    expect(JSON.stringify(answer)).not.toContain(simulator.accessKeyId)
  })
})

test('a clock that is wrong is corrected for, and told about', async () => {
  simulator.setFault('clock')
  const { answer } = await probe()
  expect(answer).toMatchObject({
    problem: null,
    overcome: [{ kind: 'upstream-clock', upstreamCode: 'InvalidTimeStamp.Expired' }],
  })
})

test('what is none of the service is a failure, as of any route', async () => {
  const { ask, audit } = createWorld({ linkcard: UNREACHED })
  expect((await ask('/api/probe', { method: 'POST', headers: OWN_WRITE })).status).toBe(500)
  expect(await audit.before(Number.MAX_SAFE_INTEGER, 10)).toEqual([])
})
