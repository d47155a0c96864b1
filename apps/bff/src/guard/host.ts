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

/** How a request names the machine it is meant for: by Host headers, and by the authority of an absolute target. */
export type Naming = { hosts: readonly string[]; authority: string | undefined }

export function namingOf({ rawHeaders, url = '' }: Pick<IncomingMessage, 'rawHeaders' | 'url'>): Naming {
  const hosts = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host')
  return { hosts, authority: /^[a-z][a-z0-9+.-]*:\/*([^/?#]*)/i.exec(url)?.[1] }
}

/** The one Host of the request, when it names this server and its target names no other. */
export function ownHost({ hosts, authority }: Naming, allowed: readonly string[]): string | null {
  const [host, ...others] = hosts
  if (host === undefined || others.length > 0 || !allowed.includes(host)) return null
  return authority === undefined || authority === host ? host : null
}

type HostGuard = { allowedHosts: () => readonly string[] }

/** Refuses foreign hosts with 421; sets `host` for those that come after it. */
export function hostGuard({ allowedHosts }: HostGuard) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const incoming = c.env?.incoming
    const naming = incoming ? namingOf(incoming) : { hosts: [c.req.header('host') ?? ''], authority: undefined }
    const host = ownHost(naming, allowedHosts())
    if (host === null) {
      const message = `This server answers to ${allowedHosts().join(', ')} only. Open it under one of these names.`
      return refuse(c, { kind: 'wrong-host', message })
    }
    c.set('host', host)
    return next()
  })
}
