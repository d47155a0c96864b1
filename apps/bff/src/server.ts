/** Puts the app on a port: Node's own answers to broken requests look like ours, and stopping lets answers finish. */
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { type Problem, statusOfKind } from '@linkdeck/contract'
import type { Hono } from 'hono'
import type { AppEnv } from './app-env.ts'
import { SECURITY_HEADERS } from './guard/security-headers.ts'
import type { Log } from './log.ts'

export type ServerOptions = { app: Pick<Hono<AppEnv>, 'fetch'>; host: string; port: number; log: Log }

export type RunningServer = {
  port: number
  /**
   * Asks clients to go elsewhere, then accepts nothing more, lets answers finish, and closes every connection: graceMs
   * at most from now on.
   */
  stop: (graceMs: number) => Promise<void>
}

const LIMITS = {
  headersTimeout: 5_000,
  // Looked at once a second: the slowest request is cut off within ten.
  requestTimeout: 9_000,
  maxHeaderSize: 64 * 1024,
  connectionsCheckingInterval: 1_000,
}
/** A kept-alive connection that is closed while its next question is on the way loses it: answers say it first. */
const LEAVE_WITHIN_MS = 500

/** Listens; rejects with Node's error (EADDRINUSE, EACCES) when it cannot. */
export async function listen({ app, host, port, log }: ServerOptions): Promise<RunningServer> {
  // Without Host header Node would answer by itself; the guard of the app refuses such requests, headers and all.
  const server = createServer({ ...LIMITS, requireHostHeader: false })
  const unanswered = new Set<ServerResponse>()
  let isLeaving = false
  server.on('request', (_, response) => {
    response.shouldKeepAlive &&= !isLeaving
    unanswered.add(response)
    response.once('close', () => unanswered.delete(response))
  })
  const answer = getRequestListener(app.fetch, { hostname: 'localhost', errorHandler: () => unreadableAnswer(log) })
  for (const event of ['request', 'checkExpectation']) server.on(event, answer)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => answerBroken({ error, socket, log }))
  server.listen(port, host)
  await once(server, 'listening')

  const stop = async (graceMs: number) => {
    const last = setTimeout(() => server.closeAllConnections(), graceMs)
    isLeaving = true
    for (const response of unanswered) response.shouldKeepAlive = false
    if (await hasConnections(server)) await sleep(Math.min(LEAVE_WITHIN_MS, graceMs))
    const closed = once(server, 'close')
    server.close()
    // A connection that was answering stays open as kept alive, so idle ones are closed again and again.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    await closed
    clearInterval(idle)
    clearTimeout(last)
  }
  return { port: portOf(server.address()), stop }
}

function hasConnections(server: Server): Promise<boolean> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count > 0)))
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.')
  return address.port
}

const UNREADABLE: Problem = { kind: 'bad-request', message: 'The request line or the Host header cannot be read.' }

/** For a request whose target or Host makes no URL: it never gets as far as the app. */
function unreadableAnswer(log: Log): Response {
  const status = statusOfKind(UNREADABLE.kind)
  log('warn', 'unreadable', { status })
  return Response.json(
    { problem: UNREADABLE },
    { status, headers: { ...SECURITY_HEADERS, 'Cache-Control': 'no-store' } },
  )
}

type Broken = { error: NodeJS.ErrnoException; socket: Duplex; log: Log }

const STATUS_OF_CODE: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** For bytes that are no request: too long, too slow, or not HTTP. */
function answerBroken({ error, socket, log }: Broken): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = STATUS_OF_CODE[error.code ?? ''] ?? 400
  log('warn', 'unreadable', { status, code: error.code })
  const body = JSON.stringify({ problem: UNREADABLE })
  const headers = { ...SECURITY_HEADERS, 'Content-Type': 'application/json', 'Content-Length': String(body.length) }
  const lines = Object.entries({ ...headers, Connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
}
