/** How requests reach this server from outside: the origin of the page, and the address somebody asks from. */
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../app-env.ts'
import { clientAddress } from '../client-address.ts'
import type { PublicAddress } from '../public-address.ts'
import type { Trusts } from '../trusted-proxies.ts'

export type Front = { publicAddress: PublicAddress | null; trusts: Trusts }

/** Nothing stands in front: the page is open as the server itself spells its address. */
export const NO_FRONT: Front = { publicAddress: null, trusts: () => false }

/** A year: whoever came by https once is not led back to http. */
const STAY_WITH_HTTPS = 'max-age=31536000'

/** Comes after the host was let in; sets `origin` and `from` for those that come after it. */
export function fromFront({ publicAddress, trusts }: Front) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const host = c.get('host')
    c.set('origin', host === publicAddress?.host ? publicAddress.origin : `http://${host}`)
    const remote = c.env?.incoming?.socket.remoteAddress
    c.set('from', remote === undefined ? '' : clientAddress(remote, c.req.header('x-forwarded-for'), trusts))
    await next()
  })
}

export function strictTransport({ publicAddress }: Front) {
  return createMiddleware(async (c, next) => {
    await next()
    if (publicAddress?.isHttps) c.res.headers.set('Strict-Transport-Security', STAY_WITH_HTTPS)
  })
}
