import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import type { Linkcard } from '@linkdeck/linkcard'
import { afterEach, describe, expect, test } from 'vitest'
import { allowedHosts } from './guard/host.ts'
import { SECURITY_HEADERS } from './guard/security-headers.ts'
import { listen, type RunningServer } from './server.ts'
import { createWorld, linkcardTo, startFleet, UNREACHED } from './test-world.ts'

const running: RunningServer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop(0)))
})

async function serve(linkcard: Linkcard = UNREACHED) {
  let port = 0
  const { app, logged } = createWorld({ linkcard, allowedHosts: () => allowedHosts(port) })
  const server = await listen({ app, host: '127.0.0.1', port: 0, log: (...line) => void logged.push(line.join(' ')) })
  running.push(server)
  port = server.port
  return { port, server, logged }
}

/** Sends exactly these bytes and returns everything that came back until the server closed. */
async function send(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', (data) => {
    answer += String(data)
  })
  socket.on('error', () => {})
  socket.write(text.replaceAll('PORT', String(port)).replaceAll('\n', '\r\n'))
  await once(socket, 'close')
  return answer
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
const OWN = 'Host: 127.0.0.1:PORT\nConnection: close\n'

describe('over a raw socket', () => {
  test.each([
    [200, 'its own Host', `GET /api/session HTTP/1.1\n${OWN}\n`],
    [200, 'an absolute target that names the same Host', `GET http://127.0.0.1:PORT/api/session HTTP/1.1\n${OWN}\n`],
    [421, 'no Host', 'GET /api/session HTTP/1.1\nConnection: close\n\n'],
    [421, 'no Host in HTTP/1.0', 'GET /api/session HTTP/1.0\n\n'],
    [421, 'an empty Host', 'GET /api/session HTTP/1.1\nHost:\nConnection: close\n\n'],
    [421, 'another Host', 'GET /api/session HTTP/1.1\nHost: rebound.test:PORT\nConnection: close\n\n'],
    [421, 'a short loopback', 'GET /api/session HTTP/1.1\nHost: 127.1:PORT\nConnection: close\n\n'],
    [
      421,
      'two Hosts, ours first',
      `GET /api/session HTTP/1.1\nHost: 127.0.0.1:PORT\nHost: rebound.test\n${'Connection: close\n'}\n`,
    ],
    [421, 'two Hosts, ours last', `GET /api/session HTTP/1.1\nHost: rebound.test\n${OWN}\n`],
    [421, 'our Host twice', `GET /api/session HTTP/1.1\nHost: 127.0.0.1:PORT\n${OWN}\n`],
    [421, 'an absolute target elsewhere', `GET http://rebound.test/api/session HTTP/1.1\n${OWN}\n`],
    [421, 'an absolute target of another name of ours', `GET http://localhost:PORT/api/session HTTP/1.1\n${OWN}\n`],
    [421, 'an absolute target with a user', `GET http://127.0.0.1:PORT@rebound.test/ HTTP/1.1\n${OWN}\n`],
    [
      421,
      'our name in the target, another Host',
      'GET http://127.0.0.1:PORT/api/session HTTP/1.1\nHost: rebound.test\nConnection: close\n\n',
    ],
    [400, 'a Host with a path', 'GET /api/session HTTP/1.1\nHost: 127.0.0.1:PORT/x\nConnection: close\n\n'],
    [400, 'a backslash in the path', `GET /..\\x HTTP/1.1\n${OWN}\n`],
    [400, 'a target that is no path', `OPTIONS * HTTP/1.1\n${OWN}\n`],
    [400, 'no HTTP', 'HELO linkdeck\n\n'],
    [400, 'a header with a control character', `GET / HTTP/1.1\n${OWN}X: a\u0001b\n\n`],
    [404, 'dots that climb', `GET /../../etc/passwd HTTP/1.1\n${OWN}\n`],
    [404, 'dots in disguise', `GET /assets/%2e%2e/%2e%2e/package.json HTTP/1.1\n${OWN}\n`],
    [404, 'an expectation nobody knows', `GET / HTTP/1.1\n${OWN}Expect: wonders\n\n`],
    [431, 'too many headers', `GET / HTTP/1.1\n${OWN}X: ${'x'.repeat(70_000)}\n\n`],
  ])('%i for %s', async (status, _, text) => {
    const { port } = await serve()
    const answer = await send(port, text)
    expect(statusOf(answer)).toBe(status)
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(answer.toLowerCase()).toContain(`${name}: ${value}\r\n`.toLowerCase())
    if (status === 421) expect(answer).toContain('"kind":"wrong-host"')
  })

  test('a body in pieces is measured too', async () => {
    const { port } = await serve()
    const chunk = `${(70_000).toString(16)}\n${'x'.repeat(70_000)}\n0\n\n`
    const own = `Origin: http://127.0.0.1:PORT\nX-Requested-By: linkdeck\nTransfer-Encoding: chunked\n`
    expect(statusOf(await send(port, `POST /api/launch HTTP/1.1\n${OWN}${own}\n${chunk}`))).toBe(413)
  })

  test('a client that never ends its headers is cut off', { timeout: 20_000 }, async () => {
    const { port } = await serve()
    expect(statusOf(await send(port, 'GET / HTTP/1.1\nHost: 127.0.0.1:PORT\nX: 1'))).toBe(408)
  })
})

describe('five hundred clients that dawdle', () => {
  const HEAD = `POST /api/launch HTTP/1.1\nHost: 127.0.0.1:PORT\nOrigin: http://127.0.0.1:PORT\n`
  const DAWDLING = [
    '',
    'GET / HTTP/1.1\n',
    'GET / HTTP/1.1\nHost: 127.0.0.1:PORT\nX: 1',
    `${HEAD}X-Requested-By: linkdeck\nContent-Length: 100\n\n{`,
    `${HEAD}X-Requested-By: linkdeck\nTransfer-Encoding: chunked\n\n1\n{`,
  ]

  test('are all cut off, and others are answered meanwhile', { timeout: 40_000 }, async () => {
    const { port } = await serve()
    let open = 0
    const dawdlers = Array.from({ length: 500 }, async (_, at) => {
      open += 1
      const answer = await send(port, DAWDLING[at % DAWDLING.length] ?? '')
      open -= 1
      return statusOf(answer)
    })
    for (let at = 0; at < 50; at += 1) expect((await fetch(`http://127.0.0.1:${port}/api/session`)).status).toBe(200)
    expect(open).toBe(500)
    expect(new Set(await Promise.all(dawdlers))).toEqual(new Set([408]))
  })
})

describe('when it stops', () => {
  test('answers say that the connection ends, so that no next question is lost on it', async () => {
    const { port, server } = await serve()
    const dawdler = connect(port, '127.0.0.1')
    await once(dawdler, 'connect')
    const before = await fetch(`http://127.0.0.1:${port}/healthz`)
    const stopped = server.stop(5_000)
    const after = await fetch(`http://127.0.0.1:${port}/healthz`)
    expect([before, after].map(({ headers }) => headers.get('connection'))).toEqual(['keep-alive', 'close'])
    dawdler.destroy()
    await stopped
  })
})

describe('a browser that goes away', () => {
  test('cancels the question to the service', async () => {
    const simulator = await startFleet()
    const asked = withResolvers<AbortSignal>()
    const real = linkcardTo(simulator, { attemptTimeoutMs: 10_000, deadlineMs: 10_000 })
    const linkcard: Linkcard = {
      ...real,
      listCards: (query, options) => {
        if (options?.signal) asked.resolve(options.signal)
        return real.listCards(query, options)
      },
    }
    const { port, logged } = await serve(linkcard)
    const client = request({ port, host: '127.0.0.1', path: '/api/cards?aliyunOrderId=sim:hang' })
    client.on('error', () => {})
    client.end()
    const signal = await asked.promise
    client.destroy()
    if (!signal.aborted) await once(signal, 'abort')
    await simulator.close()
    expect(signal.aborted).toBe(true)
    expect(logged.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([])
  })
})

/** Promise.withResolvers comes with Node 22. */
function withResolvers<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
