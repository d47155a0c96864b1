/** What the small servers of the bench have in common. */
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import type { Stop } from './programs.ts'

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** On a port of its own. stop: resolves when nobody is answered any more. */
export async function serve(listener: RequestListener): Promise<{ origin: string; stop: Stop }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${port}`, stop }
}

export async function sendFile(path: string, response: ServerResponse): Promise<void> {
  try {
    const file = await readFile(path)
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(file)
  } catch {
    response.writeHead(404).end()
  }
}
