/**
 * Another site's page can make a browser ask, not read; what it could still do is refused here. Reads: the browser's
 * own statement of where the question came from. Writes also: an Origin equal to ours and a header that a form or
 * image cannot send.
 */
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../respond.ts'

/** Methods that change nothing. */
export const READS: ReadonlySet<string> = new Set(['GET', 'HEAD'])
const OWN_SITES = new Set(['same-origin', 'none'])

export type Provenance = {
  method: string
  /** The origin of this server's own page. */
  own: string
  secFetchSite: string | undefined
  origin: string | undefined
  requestedBy: string | undefined
}

/** Why a request may not pass, or null. */
export function strangerIn({ method, own, secFetchSite, origin, requestedBy }: Provenance): string | null {
  if (secFetchSite !== undefined && !OWN_SITES.has(secFetchSite)) return 'The request came from another site.'
  if (READS.has(method)) return null
  if (origin !== own) return 'The Origin header must be this server itself.'
  if (requestedBy !== 'linkdeck') return 'Send the header X-Requested-By: linkdeck.'
  return null
}

export const sameSite = createMiddleware<AppEnv>(async (c, next) => {
  const message = strangerIn({
    method: c.req.method,
    own: c.get('origin'),
    secFetchSite: c.req.header('sec-fetch-site'),
    origin: c.req.header('origin'),
    requestedBy: c.req.header('x-requested-by'),
  })
  return message === null ? next() : refuse(c, { kind: 'cross-site', message })
})
