/** Serves the floor page and one stored answer: the floor pays for no backend at all. */
import { join } from 'node:path'
import type { Stop } from './programs.ts'
import { sendFile, serve } from './serve.ts'

const FOLDER = join(import.meta.dirname, 'floor')

export function serveFloor(answer: string): Promise<{ origin: string; stop: Stop }> {
  return serve((request, response) => {
    const path = new URL(request.url ?? '/', 'http://floor').pathname
    if (path === '/api/cards') response.setHeader('content-type', 'application/json').end(answer)
    else void sendFile(join(FOLDER, path === '/' ? 'index.html' : path), response)
  })
}
