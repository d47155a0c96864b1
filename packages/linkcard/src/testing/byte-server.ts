/** A server of a few lines, for what the simulator has no word for: it answers exactly the bytes it is told. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type ByteServer = { url: string; requests: SeenRequest[]; close: () => Promise<void> }

export type SeenRequest = { method: string; url: string; headers: IncomingMessage['headers']; body: string }

export type Answer = (response: ServerResponse, request: SeenRequest) => void

export async function startByteServer(answer: Answer): Promise<ByteServer> {
  const requests: SeenRequest[] = []
  const server = createServer(async (incoming, response) => {
    let body = ''
    for await (const chunk of incoming) body += chunk
    const { method = '', url = '', headers } = incoming
    const request = { method, url, headers, body }
    requests.push(request)
    answer(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export function answerText(response: ServerResponse, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text)
}

/** The envelope of a success around these rows. */
export function envelope(rows: readonly unknown[], page: object = {}): string {
  const data = { PageNo: 1, PageSize: 40, PageCount: 1, Total: rows.length, List: rows, ...page }
  return JSON.stringify({ Code: '200', Success: true, RequestId: 'A-1', Data: data })
}
