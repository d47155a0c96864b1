/** For tests: a receiver of traces as a collector is one, over HTTP, with what it got. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { readTraces, type SeenSpan } from './read-traces.ts'

export type Receiver = Awaited<ReturnType<typeof startReceiver>>

/** answers: with which status; null for one that takes everything and never says so. */
export async function startReceiver(answers: () => number | null = () => 200) {
  const bodies: Buffer[] = []
  const addresses: (string | undefined)[] = []
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      bodies.push(body)
      addresses.push(`${request.method} ${request.url} ${request.headers['content-type']}`)
      const status = answers()
      if (status !== null) response.writeHead(status).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    addresses: (): readonly (string | undefined)[] => addresses,
    spans: (): SeenSpan[] => bodies.flatMap((body) => readTraces(body)),
    /** Every byte that came, texts readable. */
    text: () => Buffer.concat(bodies).toString('utf8'),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('The receiver has no port.')
  return address.port
}
