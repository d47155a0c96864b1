/** Stands in for the server of the page: answers by method and path, and tells what it was asked. */
import { vi } from 'vitest'

export type StubServer = {
  /** Each question as "METHOD path body". */
  asked: string[]
  /** By "METHOD path" without the question mark; a problem has a kind. Others are not found. */
  answers: Record<string, unknown>
}

export function stubServer(answers: Record<string, unknown> = {}): StubServer {
  const server: StubServer = { asked: [], answers }
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body = '' }: RequestInit = {}) => {
    server.asked.push(`${method} ${path} ${String(body)}`.trim())
    const answer = server.answers[`${method} ${path.replace(/\?.*/, '')}`]
    return Promise.resolve(responseOf(answer))
  })
  return server
}

function responseOf(answer: unknown): Response {
  if (answer === undefined) return Response.json({ problem: { kind: 'not-found', message: '' } }, { status: 404 })
  const isProblem = typeof answer === 'object' && answer !== null && 'kind' in answer
  return isProblem ? Response.json({ problem: answer }, { status: 502 }) : Response.json(answer)
}
