/** Serves the floor page and one stored answer: the floor pays for no backend at all. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const FOLDER = join(import.meta.dirname, 'floor')
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

export async function serveFloor(answer: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://floor').pathname
    if (path === '/api/cards') return response.setHeader('content-type', 'application/json').end(answer)
    try {
      const file = await readFile(join(FOLDER, path === '/' ? 'index.html' : path))
      return response.setHeader('content-type', TYPES[extname(path)] ?? 'text/html').end(file)
    } catch {
      return response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
