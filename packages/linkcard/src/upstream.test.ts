/** What the simulator has no word for: hostile bytes, redirects, echoes of secrets, deadlines while a queue stands. */
import { createServer } from 'node:http'
import { EVERYTHING } from '@linkdeck/contract'
import { afterEach, expect, test } from 'vitest'
import { staticCredentials } from './credentials.ts'
import { ask, linkcardOf } from './testing/ask.ts'
import { type Answer, answerText, type ByteServer, envelope, startByteServer } from './testing/byte-server.ts'
import { hastyClock } from './testing/hasty-clock.ts'

const open: ByteServer[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function serve(answer: Answer): Promise<ByteServer> {
  const server = await startByteServer(answer)
  open.push(server)
  return server
}

const SHORT = { deadlineMs: 8_000, attemptTimeoutMs: 4_000 }
const fail = (thrown: unknown) => thrown
const GONE = new Error('gone')

function abortable() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort(GONE) }
}

test('V1 keeps everything out of the address, V3 keeps the key out of it', async () => {
  const server = await serve((response) => answerText(response, envelope([])))
  await linkcardOf(server).listCards(ask('tag=测试'))
  await linkcardOf(server, { signature: 'v3' }).listCards(ask('tag=测试'))
  const [v1, v3] = server.requests
  expect(v1).toMatchObject({ method: 'POST', url: '/' })
  expect(v1?.headers).toMatchObject({ accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' })
  expect(Object.fromEntries(new URLSearchParams(v1?.body))).toMatchObject({
    Format: 'JSON',
    TagName: '测试',
    AccessKeyId: 'test-key',
  })
  expect(v3).toMatchObject({ method: 'POST', url: '/?PageNo=1&PageSize=40&TagName=%E6%B5%8B%E8%AF%95', body: '' })
  expect(v3?.headers).toMatchObject({
    accept: 'application/json',
    'content-length': '0',
    'x-acs-action': 'ListCardInfo',
  })
})

test('a redirect is never followed', async () => {
  const elsewhere = await serve((response) => answerText(response, envelope([])))
  const server = await serve((response) => response.writeHead(307, { location: elsewhere.url }).end())
  await expect(linkcardOf(server).listCards(EVERYTHING)).rejects.toMatchObject({ kind: 'upstream-garbled' })
  expect(server.requests).toHaveLength(1)
  expect(elsewhere.requests).toHaveLength(0)
})

test('nobody listens: told as unreachable, with the reason', async () => {
  const server = await serve(() => {})
  await server.close()
  const error = await linkcardOf(server).listCards(EVERYTHING).catch(fail)
  expect(error).toMatchObject({
    kind: 'upstream-unreachable',
    message: 'The connection to the service failed (ECONNREFUSED).',
  })
})

test('a body without end is refused at the cap, whatever its headers promised', async () => {
  let sent = 0
  const block = Buffer.alloc(64 * 1024, ' ')
  const server = await serve((response) => {
    const more = () => {
      while (!response.destroyed && response.write(block)) sent += block.length
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  })
  const error = await linkcardOf(server, { maxBodyBytes: 1024 ** 2 })
    .listCards(EVERYTHING)
    .catch(fail)
  expect(error).toMatchObject({ kind: 'upstream-garbled', httpStatus: 200 })
  expect(server.requests).toHaveLength(1)
  expect(sent).toBeLessThan(64 * 1024 ** 2)
})

test.each([
  ['no headers', () => {}],
  ['headers and no body', (response) => response.writeHead(200).flushHeaders()],
  ['a body without end, drop by drop', (response) => drip(response)],
] satisfies [string, Answer][])('%s: the deadline ends it', async (_, answer) => {
  const server = await serve(answer)
  await expect(linkcardOf(server, SHORT).listCards(EVERYTHING)).rejects.toMatchObject({ kind: 'upstream-timeout' })
})

function drip(response: Parameters<Answer>[0]): void {
  response.writeHead(200)
  const drop = setInterval(() => response.write(' '), 5)
  response.once('close', () => clearInterval(drop))
}

test('a question that never got its turn is told as busy', async () => {
  const server = await serve((response) => answerText(response, envelope([])))
  const linkcard = linkcardOf(server, { ...SHORT, callsPerSecond: 0.01 })
  const first = await linkcard.listCards(EVERYTHING)
  expect(first.total).toBe(0)
  await expect(linkcard.listCards(EVERYTHING)).rejects.toMatchObject({ kind: 'busy' })
  expect(server.requests).toHaveLength(1)
})

test('one question more than may wait is refused at once', async () => {
  const server = await serve(() => {})
  const linkcard = linkcardOf(server, { maxInFlight: 1, maxWaiting: 2 })
  const { signal, abort } = abortable()
  const [first, second, third, fourth] = [10, 15, 25, 40].map((limit) =>
    linkcard.listCards({ ...EVERYTHING, limit }, { signal }).catch(fail),
  )
  expect(await fourth).toMatchObject({ kind: 'busy' })
  abort()
  expect(await Promise.all([first, second, third])).toEqual([GONE, GONE, GONE])
})

test('one caller who leaves does not take the answer from the others', async () => {
  const answers: (() => void)[] = []
  const server = await serve((response) => answers.push(() => answerText(response, envelope([{ Iccid: '1' }]))))
  const linkcard = linkcardOf(server)
  const leaving = abortable()
  const left = linkcard.listCards(EVERYTHING, { signal: leaving.signal }).catch(fail)
  const stays = linkcard.listCards(EVERYTHING, { signal: new AbortController().signal })
  await expect.poll(() => answers.length).toBe(1)
  leaving.abort()
  expect(await left).toBe(GONE)
  for (const answer of answers) answer()
  expect(await stays).toMatchObject({ total: 1, rows: [{ iccid: '1' }] })
})

test('when the last caller leaves, the connection is closed', async () => {
  let closed = 0
  const server = await serve((response) => response.once('close', () => (closed += 1)))
  const leaving = abortable()
  const left = linkcardOf(server).listCards(EVERYTHING, { signal: leaving.signal }).catch(fail)
  await expect.poll(() => server.requests.length).toBe(1)
  leaving.abort()
  expect(await left).toBe(GONE)
  await expect.poll(() => closed).toBe(1)
})

const CANARY = { accessKeyId: 'LTAI5tCanary', accessKeySecret: 'Canary/Secret+=', securityToken: 'Canary+Token/=' }

function traces(): RegExp {
  const values = Object.values(CANARY)
  const forms = values.flatMap((value) => {
    const bytes = Buffer.from(value)
    return [
      value,
      encodeURIComponent(value),
      bytes.toString('base64'),
      bytes.toString('base64url'),
      bytes.toString('hex'),
    ]
  })
  return new RegExp(forms.map((form) => form.replaceAll(/[+/.=]/g, '\\$&')).join('|'), 'i')
}

test.each(['v1', 'v3'] as const)(
  '%s: a service that echoes everything it was sent leaks nothing through an error',
  async (signature) => {
    for (const [status, code] of [
      [200, 'X'],
      [400, 'SignatureDoesNotMatch'],
      [403, CANARY.accessKeyId],
      [404, CANARY.securityToken],
    ] as const) {
      const server = await serve((response, request) => {
        const everything = JSON.stringify([
          request,
          ...Object.values(CANARY),
          Buffer.from(CANARY.accessKeySecret).toString('hex'),
        ])
        const body = {
          Code: code,
          Message: everything,
          ErrorMessage: everything,
          RequestId: CANARY.accessKeyId,
          Success: false,
        }
        response.setHeader('x-echo', encodeURIComponent(everything).slice(0, 4000))
        answerText(response, JSON.stringify(body), status)
      })
      const credentials = staticCredentials(CANARY)
      const linkcard = linkcardOf(server, { signature, credentials })
      const error = await linkcard.listCards(EVERYTHING).catch(fail)
      expect(error).toMatchObject({ name: 'LinkcardError' })
      const shown = error instanceof Error ? `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}` : ''
      expect(shown).not.toMatch(traces())
    }
  },
)

test.each(['v1', 'v3'] as const)('%s: a connection that fails leaks nothing either', async (signature) => {
  const broken = createServer((_, response) => response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: zz\r\n\r\n'))
  await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve))
  const address = broken.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const linkcard = linkcardOf({ url }, { signature, credentials: staticCredentials(CANARY) })
  const error = await linkcard.listCards(EVERYTHING).catch(fail)
  broken.close()
  broken.closeAllConnections()
  expect(error).toMatchObject({ kind: 'upstream-unreachable' })
  expect(error instanceof Error ? `${error.stack} ${JSON.stringify(error)}` : '').not.toMatch(traces())
})

test.each([
  [{ 'x-acs-retry-after': '700' }, 700],
  [{ 'retry-after': '1' }, 1000],
  [
    {
      'retry-after': new Date(Date.UTC(2026, 0, 1, 0, 0, 2)).toUTCString(),
      date: new Date(Date.UTC(2026, 0, 1)).toUTCString(),
    },
    2000,
  ],
  [{ 'x-acs-retry-after': '-5', 'retry-after': 'soon' }, 500],
])('throttled with %j: asked again after %i ms at the earliest', async (headers, waitMs) => {
  let turn = 0
  const server = await serve((response) => {
    turn += 1
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (turn === 1) answerText(response, '{"Code":"Throttling.User"}', 400)
    else answerText(response, envelope([]))
  })
  const waits: number[] = []
  const clock = hastyClock()
  const sleep = (ms: number, signal: AbortSignal) => {
    waits.push(ms)
    return clock.sleep(ms, signal)
  }
  await linkcardOf(server, { clock: { now: clock.now, sleep } }).listCards(EVERYTHING)
  expect(waits).toContain(waitMs)
})
