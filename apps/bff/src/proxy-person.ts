/** Who a request is from when a proxy signs people in: believed only of the proxies that are trusted. */
import type { IncomingMessage } from 'node:http'
import type { Person } from '@linkdeck/contract'
import { type RoleMap, roleOf } from './role-map.ts'
import type { Trusts } from './trusted-proxies.ts'

export type ProxySignIn = { trusts: Trusts; roles: RoleMap; userHeader: string; groupsHeader: string }

/** What of a request is looked at. */
export type Brought = { remoteAddress: string | undefined; rawHeaders: readonly string[] }

/** The person, or why there is none. */
export type Named = { person: Person } | { refusal: string }

export function broughtBy(incoming: IncomingMessage | undefined): Brought {
  return { remoteAddress: incoming?.socket.remoteAddress, rawHeaders: incoming?.rawHeaders ?? [] }
}

/** What a person may be called: on one line, and not at length. */
export const NAME = /^[^\p{Cc}]{1,200}$/u

export function personFromProxy({ remoteAddress, rawHeaders }: Brought, signIn: ProxySignIn): Named {
  const { trusts, roles, userHeader, groupsHeader } = signIn
  if (remoteAddress === undefined || !trusts(remoteAddress))
    return { refusal: 'This request did not come through the proxy that signs people in.' }
  const [name, ...more] = valuesOf(rawHeaders, userHeader).map((value) => value.trim())
  // A second name could be one that the browser sent along and the proxy did not take out.
  if (name === undefined || more.length > 0 || !NAME.test(name))
    return { refusal: `The proxy has to send exactly one ${userHeader} header.` }
  const groups = valuesOf(rawHeaders, groupsHeader).flatMap((value) => value.split(',').map((group) => group.trim()))
  const role = roleOf(roles, groups)
  return role === null
    ? { refusal: 'You are signed in, but none of your groups has a role here.' }
    : { person: { id: `proxy:${name}`, name, role } }
}

/** All lines of a header; its name is told apart by hyphen or underscore by some servers, so either counts. */
function valuesOf(rawHeaders: readonly string[], name: string): string[] {
  const wanted = plain(name)
  return rawHeaders.filter((_, at) => at % 2 === 1 && plain(rawHeaders[at - 1] ?? '') === wanted)
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}
