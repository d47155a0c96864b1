/** One server for all: the pages of the peers are files, and everything else is asked of the program. */
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import type { Stop } from '../programs.ts'
import { sendFile, serve } from '../serve.ts'

/** Built beside the bench. */
const FOLDER = import.meta.dirname
const PREFIX = '/peers/'

export async function serveAll(program: string): Promise<{ origin: string; stop: Stop }> {
  const agent = new Agent({ keepAlive: true })
  const { origin, stop } = await serve((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', program)
    if (pathname.startsWith(PREFIX)) void sendFile(pathOf(pathname), answer)
    else handOn({ asked, answer, program, agent })
  })
  return { origin, stop: () => stop().finally(() => agent.destroy()) }
}

function pathOf(pathname: string): string {
  return join(FOLDER, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname))
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
