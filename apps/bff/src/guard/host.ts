/**
 * Only a browser that was sent to this machine by name may ask: a page of another site whose name was rebound to
 * 127.0.0.1 sends its own name. The raw text is compared, because a URL parser turns 127.1 and 0x7f.1 into loopback.
 */
import type { IncomingMessage } from 'node:http'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../respond.ts'

const NAMES = ['127.0.0.1', 'localhost', '[::1]']

/** The Host texts of a server on this port; browsers leave port 80 out. */
export function allowedHosts(port: number): readonly string[] {
  const spelled = NAMES.map((name) => `${name}:${port}`)
  return port === 80 ? [...spelled, ...NAMES] : spelled
}

/** Every text by which a request names the machine: each Host header, and the authority of an absolute target. */
export function hostTexts({ rawHeaders, url = '' }: Pick<IncomingMessage, 'rawHeaders' | 'url'>): readonly string[] {
  const hosts = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host')
  const authority = /^[a-z][a-z0-9+.-]*:\/*([^/?#]*)/i.exec(url)?.[1]
  return authority === undefined ? hosts : [...hosts, authority]
}

/** The one Host of the request, when it names this server and nothing in the request names another. */
export function ownHost(texts: readonly string[], allowed: readonly string[]): string | null {
  const [host] = texts
  return host !== undefined && allowed.includes(host) && texts.every((text) => text === host) ? host : null
}

type HostGuard = { allowedHosts: () => readonly string[] }

/** Refuses foreign hosts with 421; sets `host` for those that come after it. */
export function hostGuard({ allowedHosts }: HostGuard) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const incoming = c.env?.incoming
    const texts = incoming ? hostTexts(incoming) : [c.req.header('host') ?? '']
    const host = ownHost(texts, allowedHosts())
    if (host === null) {
      const message = `This server answers to ${allowedHosts().join(', ')} only. Open it under one of these names.`
      return refuse(c, { kind: 'wrong-host', message })
    }
    c.set('host', host)
    return next()
  })
}
