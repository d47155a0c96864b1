/** One server for all: the pages of the peers are files, and everything else is asked of the program. */
import { readFile } from 'node:fs/promises'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

/** Built beside the bench. */
const FOLDER = import.meta.dirname
const PREFIX = '/peers/'
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export async function serveAll(program: string): Promise<{ origin: string; close: () => void }> {
  const agent = new Agent({ keepAlive: true })
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', program)
    if (pathname.startsWith(PREFIX)) void sendFile(pathname, answer)
    else handOn({ asked, answer, program, agent })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
    agent.destroy()
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}

async function sendFile(pathname: string, answer: ServerResponse): Promise<void> {
  const path = join(FOLDER, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname))
  try {
    const file = await readFile(path)
    answer.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(file)
  } catch {
    answer.writeHead(404).end()
  }
}

type Errand = { asked: IncomingMessage; answer: ServerResponse; program: string; agent: Agent }

function handOn({ asked, answer, program, agent }: Errand): void {
  const { host } = new URL(program)
  const { method = 'GET', url = '/', headers } = asked
  const errand = request(`${program}${url}`, { method, agent, headers: { ...headers, host } }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers)
    given.pipe(answer)
  })
  errand.on('error', () => answer.destroy())
  answer.on('close', () => errand.destroy())
  asked.pipe(errand)
}
