/** Every kind of problem can happen, and happens with its own status and a sentence. */
import { Problem, ProblemAnswer, type ProblemKind, ROUTES, statusOfKind } from '@linkdeck/contract'
import { LinkcardError } from '@linkdeck/linkcard'
import type { Simulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, HOST, linkcardTo, OWN_WRITE, startFleet, UNREACHED } from './test-world.ts'
import { type Answered, createPasswordWorld, GOOD } from './testing/password-world.ts'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startFleet()
})
afterAll(() => simulator.close())

const fault = (name: string) => `/api/cards?aliyunOrderId=${encodeURIComponent(`sim:${name}`)}`

const OF_THE_SERVICE: readonly (readonly [ProblemKind, string])[] = [
  ['upstream-key', fault('wrong-key')],
  ['upstream-key', fault('disabled-key')],
  ['upstream-signature', fault('bad-signature')],
  ['upstream-token', fault('expired-token')],
  ['upstream-permission', fault('no-permission')],
  ['upstream-clock', fault('InvalidTimeStamp.Expired')],
  ['upstream-throttled', fault('throttle')],
  ['upstream-unavailable', fault('server-error')],
  ['upstream-unavailable', fault('html-502')],
  ['upstream-garbled', fault('truncated')],
  ['upstream-garbled', fault('huge')],
  ['upstream-garbled', fault('wrong-page')],
  ['upstream-unreachable', fault('reset')],
  ['upstream-timeout', fault('hang')],
  ['upstream-refused', fault('refused')],
]

const OF_THE_QUESTION: readonly (readonly [ProblemKind, string])[] = [
  ['bad-query', '/api/cards?period=month'],
  ['not-live', '/api/cards?sort=iccid'],
  ['not-found', '/api/nope'],
  ['not-found', '/api/cards/12345'],
  ['bad-request', '/api/cards/a%20b'],
]

async function problemOf(response: Response) {
  return { status: response.status, ...ProblemAnswer.parse(await response.json()) }
}

describe('a problem has the status of its kind', () => {
  test.concurrent.for([...OF_THE_QUESTION, ...OF_THE_SERVICE])('%s: %s', async ([kind, path], { expect }) => {
    const { ask } = createWorld({ linkcard: linkcardTo(simulator) })
    const { status, problem } = await problemOf(await ask(path))
    expect({ status, kind: problem.kind }).toEqual({ status: statusOfKind(kind), kind })
    expect(problem.message).toMatch(/\w.*\.$/)
  })

  test.each<[ProblemKind, string, RequestInit]>([
    ['wrong-host', '/api/session', { headers: { host: 'rebound.test' } }],
    ['cross-site', '/api/session', { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['signed-out', '/api/session', {}],
    ['bad-launch', '/api/launch', { method: 'POST', headers: OWN_WRITE, body: `{"token":"${'x'.repeat(43)}"}` }],
    ['bad-request', '/api/launch', { method: 'POST', headers: OWN_WRITE, body: 'token' }],
    ['too-large', '/api/launch', { method: 'POST', headers: OWN_WRITE, body: 'x'.repeat(70_000) }],
  ])('%s: %s', async (kind, path, init) => {
    const { ask } = createWorld({ linkcard: UNREACHED, auth: 'token' })
    const { status, problem } = await problemOf(await ask(path, init))
    expect({ status, kind: problem.kind }).toEqual({ status: statusOfKind(kind), kind })
  })

  test('busy, with the seconds after which to ask again', async () => {
    const linkcard = linkcardTo(simulator, { callsPerSecond: 1, maxWaiting: 1 })
    const { ask } = createWorld({ linkcard })
    const answers = await Promise.all([10, 15, 25, 40].map((limit) => ask(`/api/cards?limit=${limit}`)))
    const busy = answers.find(({ status }) => status === statusOfKind('busy'))
    expect(busy?.headers.get('retry-after')).toBe('1')
    expect(await busy?.json()).toMatchObject({ problem: { kind: 'busy' } })
  })

  test('internal, with an id that the log has too, and nothing else', async () => {
    const { ask, logged } = createWorld({ linkcard: UNREACHED })
    const response = await ask('/api/cards')
    const { status, problem } = await problemOf(response)
    const requestId = response.headers.get('x-request-id') ?? ''
    expect({ status, kind: problem.kind }).toEqual({ status: 500, kind: 'internal' })
    expect(problem.message).toContain(requestId)
    expect(logged.filter((line) => line.includes(requestId) && line.includes('stack'))).toHaveLength(1)
    expect(logged.join('')).not.toContain('nobody may ask')
  })

  test('forbidden, with the role that it takes', async () => {
    const { ask } = createWorld({ linkcard: UNREACHED, person: { id: 'ann', name: 'Ann', role: 'viewer' } })
    const { status, problem } = await problemOf(await ask(ROUTES.crawls, { method: 'POST', headers: OWN_WRITE }))
    expect({ status, kind: problem.kind }).toEqual({ status: statusOfKind('forbidden'), kind: 'forbidden' })
    expect(problem.message).toContain('takes the role operator; yours is viewer')
  })

  test('where people have passwords, each with a sentence', async () => {
    const { setUp, store, close } = await createPasswordWorld()
    const admin = await setUp('Ada')
    const [{ id } = { id: '' }] = await store.people.all()
    const asked: readonly (readonly [ProblemKind, Answered])[] = [
      ['bad-sign-in', await admin.send('POST', ROUTES.passwordSignIn, { name: 'Ada', password: 'x' })],
      ['weak-password', await admin.send('PUT', ROUTES.password, { before: GOOD, after: 'AdaAdaAdaAda' })],
      ['name-taken', await admin.send('POST', ROUTES.people, { name: 'ada', role: 'viewer' })],
      ['last-admin', await admin.send('PATCH', `${ROUTES.people}/${id}`, { isDisabled: true })],
    ]
    for (const [kind, { status, body }] of asked) {
      const { problem } = ProblemAnswer.parse(body)
      expect({ status, kind: problem.kind }).toEqual({ status: statusOfKind(kind), kind })
      expect(problem.message).toMatch(/\w.*\.$/)
    }
    await close()
  })

  test('no kind is without a test', () => {
    const here = [
      'bad-sign-in',
      'weak-password',
      'name-taken',
      'last-admin',
      'wrong-host',
      'cross-site',
      'signed-out',
      'forbidden',
      'bad-launch',
      'too-large',
      'busy',
      'internal',
      'ambiguous',
      'lists-full',
    ]
    const tested = new Set([...here, ...OF_THE_QUESTION.map(([kind]) => kind), ...OF_THE_SERVICE.map(([kind]) => kind)])
    expect(Problem.shape.kind.options.filter((kind) => !tested.has(kind))).toEqual([])
  })
})

test("the service's request id and code reach the caller", async () => {
  const { ask } = createWorld({ linkcard: linkcardTo(simulator) })
  const { problem } = await problemOf(await ask(fault('no-permission')))
  expect(problem).toMatchObject({ upstreamCode: 'NoPermission', requestId: expect.stringMatching(/^[0-9A-F-]{36}$/) })
})

test('throttled answers say when to ask again', async () => {
  const linkcard = { ...UNREACHED, listCards: () => Promise.reject(new LinkcardError('upstream-throttled', 'Slower.')) }
  const response = await createWorld({ linkcard }).ask('/api/cards')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
})

test('a passing fault is not seen at all', async () => {
  const { ask } = createWorld({ linkcard: linkcardTo(simulator, { deadlineMs: 10_000 }) })
  for (const name of ['server-error*1', 'reset*1', 'truncated*1'])
    expect((await ask(fault(name), { headers: { host: HOST } })).status).toBe(200)
})
