/** A secret that must never be seen again: not in an answer, not in the log, on no path, in no encoding. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { staticCredentials } from '@linkdeck/linkcard'
import { FAULT_NAMES, type Simulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from './connection.ts'
import { createMetrics } from './metrics/metrics.ts'
import { aSyncAnswer } from './metrics/testing/a-sync-answer.ts'
import { Secret } from './secret.ts'
import { createWorld, linkcardTo, startFleet } from './test-world.ts'

const KEY_ID = 'LTAI5tCANARYkeyid'
const SECRET = 'CANARY/s3cret+with=signs&more?'
const TOKEN = 'CANARY/t0ken+with=signs&more?'

/** Plain, base64 in both alphabets, URL-encoded once and twice, hex. */
const encodings = (secret: string) => [
  secret,
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  encodeURIComponent(secret),
  encodeURIComponent(encodeURIComponent(secret)),
  Buffer.from(secret).toString('hex'),
]
const FORBIDDEN = [KEY_ID, ...encodings(SECRET), ...encodings(TOKEN)].map((text) => text.toLowerCase())
const leaksIn = (text: string) => FORBIDDEN.filter((secret) => text.toLowerCase().includes(secret))

const options = { accessKeyId: KEY_ID, accessKeySecret: SECRET, securityToken: TOKEN }
const right = staticCredentials(options)
const wrong = staticCredentials({ ...options, accessKeySecret: `${SECRET}x`, securityToken: TOKEN })
let simulator: Simulator
beforeAll(async () => {
  simulator = await startFleet({ cards: 40, ...options })
})
afterAll(() => simulator.close())

async function seen(world: ReturnType<typeof createWorld>, paths: readonly string[]): Promise<string> {
  const answers = paths.map(async (path) => {
    const response = await world.ask(path)
    return `${[...response.headers].join('\n')}\n${await response.text()}`
  })
  return [...(await Promise.all(answers)), ...world.logged].join('\n')
}

test('the watch itself works', () => {
  for (const encoded of encodings(SECRET)) expect(leaksIn(`x${encoded}y`)).not.toEqual([])
})

for (const signature of ['v1', 'v3'] as const) {
  test(`no fault of the service gives it away under ${signature}`, { timeout: 120_000 }, async () => {
    const linkcard = linkcardTo(simulator, { credentials: right, signature, maxInFlight: 100 })
    const paths = FAULT_NAMES.map((name) => `/api/cards?aliyunOrderId=sim:${name}`)
    const all = await seen(createWorld({ linkcard }), paths)
    expect(all.match(/"kind":"upstream-/g)?.length ?? 0).toBeGreaterThan(20)
    expect(leaksIn(all)).toEqual([])
  })

  test(`a refused key gives nothing away under ${signature}`, async () => {
    const linkcard = linkcardTo(simulator, { credentials: wrong, signature })
    const all = await seen(createWorld({ linkcard }), ['/api/cards', '/api/cards/89860319526183137364', '/api/session'])
    expect(all).toContain('upstream-signature')
    expect(leaksIn(all)).toEqual([])
  })
}

test('the metrics count every fault of the service, and give nothing away', async () => {
  const metrics = createMetrics(async () => aSyncAnswer({}))
  const linkcard = linkcardTo(simulator, { credentials: right, maxInFlight: 100, onAttempt: metrics.attempted })
  const world = createWorld({ linkcard, onAnswered: metrics.answered })
  await seen(
    world,
    FAULT_NAMES.map((name) => `/api/cards?aliyunOrderId=sim:${name}`),
  )
  const { text } = await metrics.read()
  expect(text).toContain('upstream_attempts_total{outcome="upstream-')
  expect(leaksIn(text)).toEqual([])
})

test('an identity that a stranger claims for a request is not believed', async () => {
  const { ask, logged } = createWorld({ linkcard: linkcardTo(simulator, { credentials: right }) })
  const claimed = '0af7651916cd43dd8448eb211c80319c'
  const headers = {
    traceparent: `00-${claimed}-b7ad6b7169203331-01`,
    'x-request-id': claimed,
    'x-forwarded-for': claimed,
  }
  const answer = await ask('/api/session', { headers })
  expect(`${[...answer.headers].join('\n')}${logged.join('')}`).not.toContain(claimed)
})

test('credentials that cannot be read give nothing away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linkdeck-canary-'))
  const file = join(folder, 'secret')
  writeFileSync(file, `${SECRET}\n${SECRET}`)
  const id = new Secret(KEY_ID)
  for (const secret of [{ file }, { file: join(folder, 'nowhere') }]) {
    const credentials = { kind: 'keys', id, secret, token: new Secret(TOKEN) } as const
    const clock = { now: () => 0, sleep: () => Promise.resolve() }
    const connection = await connect({ kind: 'account', endpoint: simulator.url, credentials }, clock)
    const world = createWorld({ linkcard: linkcardTo(simulator, { credentials: connection.credentials }) })
    const all = await seen(world, ['/api/cards', '/api/session'])
    expect(all).toContain('upstream-key')
    expect(leaksIn(all + JSON.stringify(connection))).toEqual([])
  }
  rmSync(folder, { recursive: true })
})
