/** A proxy that signs everybody in as one person, as a company's own would by their account. */
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Simulator } from '@linkdeck/simulator'
import { freePort } from '../apps/bff/src/testing/free-port.ts'
import { type Linkdeck, startLinkdeck, upstream } from './linkdeck.ts'

export type SigningProxy = { origin: string; close: () => void }

type Named = { user: string; groups: string }

/** named: asked at each request, so that a person can be another one from then on. */
export async function startSigningProxy(to: number, named: () => Named): Promise<SigningProxy> {
  const server = createServer((asked, answer) => {
    const { user, groups } = named()
    const { 'x-forwarded-user': _user, 'x-forwarded-groups': _groups, ...headers } = asked.headers
    const forwarded = { ...headers, 'x-forwarded-user': user, 'x-forwarded-groups': groups }
    const onward = request(
      { host: '127.0.0.1', port: to, path: asked.url, method: asked.method, headers: forwarded },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers)
        response.pipe(answer)
      },
    )
    onward.on('error', () => answer.destroy())
    answer.on('close', () => onward.destroy())
    asked.pipe(onward)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** roles: of groups, as the settings spell them. */
type Team = { roles: string; named: () => Named; settings?: Readonly<Record<string, string>> }

/** A program whose people come through such a proxy. */
export async function startBehindProxy(
  simulator: Simulator,
  { roles, named, settings = {} }: Team,
): Promise<{ linkdeck: Linkdeck; proxy: SigningProxy }> {
  const port = await freePort()
  const proxy = await startSigningProxy(port, named)
  const linkdeck = await startLinkdeck({
    ...upstream(simulator),
    PORT: String(port),
    LINKDECK_AUTH: 'proxy',
    LINKDECK_PUBLIC_URL: proxy.origin,
    LINKDECK_TRUSTED_PROXIES: '127.0.0.1',
    LINKDECK_ROLES: roles,
    ...settings,
  })
  return { linkdeck, proxy }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0
}
