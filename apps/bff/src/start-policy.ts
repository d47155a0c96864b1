/**
 * Whether Linkdeck may start like this: every combination that would let strangers in is refused, with what is wrong,
 * why that is unsafe, and two ways to mend it. Nothing here reads or opens anything.
 */
import type { AuthMode } from './access.ts'
import { isLoopbackName, type PublicAddress, readPublicAddress } from './public-address.ts'
import { refuse, type StartRefusal } from './start-refusal.ts'
import { refuseAddress, refuseForgetting, refuseProvider, refuseRoles, refuseTrust } from './team-refusals.ts'

export type Start = {
  auth: AuthMode
  host: string
  publicUrl: string | null
  trustedProxies: readonly string[]
  roles: string | null
  /** In oidc mode: the provider, and whether there are a client's id and secret to ask it with. */
  issuer: string | null
  hasClientId: boolean
  hasClientSecret: boolean
  /** In password mode: whether people are kept from one start to the next. */
  hasDataDirectory: boolean
}

type RefuseMode = (start: Start, address: PublicAddress | null) => StartRefusal[]

const OF_MODE: Readonly<Record<AuthMode, RefuseMode>> = {
  none: refuseNone,
  token: refuseToken,
  proxy: refuseProxy,
  oidc: refuseOidc,
  password: refusePassword,
}

const STAY = 'Keep HOST on 127.0.0.1, and reach it through an SSH tunnel: ssh -L 8787:127.0.0.1:8787 <machine>.'
const TEAM =
  'For a team, set LINKDECK_AUTH=proxy behind a proxy that signs people in, LINKDECK_AUTH=oidc or LINKDECK_AUTH=password.'

export function startRefusals(start: Start): readonly StartRefusal[] {
  const address = start.publicUrl === null ? null : readPublicAddress(start.publicUrl)
  const spelled =
    start.publicUrl !== null && address === null
      ? [
          refuse('E_PUBLIC_URL', 'LINKDECK_PUBLIC_URL', `"${start.publicUrl}" is no address as a browser spells it.`, [
            'Set scheme and name alone, as in https://linkdeck.example.com.',
            'Unset it when Linkdeck is for this machine only.',
          ]),
        ]
      : []
  return [...spelled, ...OF_MODE[start.auth](start, address)]
}

function refuseNone({ host, publicUrl, trustedProxies }: Start): StartRefusal[] {
  const isProxied = publicUrl !== null || trustedProxies.length > 0
  return [
    ...(isLoopbackName(host)
      ? []
      : [
          refuse('E_NONE_EXPOSED', 'HOST', `Without a sign-in, "${host}" would open the fleet to the network.`, [
            STAY,
            TEAM,
          ]),
        ]),
    ...(isProxied
      ? [
          refuse('E_NONE_PROXIED', 'LINKDECK_AUTH', 'Without a sign-in, whoever reaches the proxy would be an admin.', [
            'Unset LINKDECK_PUBLIC_URL and LINKDECK_TRUSTED_PROXIES to use it on this machine alone.',
            TEAM,
          ]),
        ]
      : []),
  ]
}

/** In a container every address is open, and the port is mapped to loopback: saying so by the public address is enough. */
function refuseToken({ host, trustedProxies }: Start, address: PublicAddress | null): StartRefusal[] {
  const isForThisMachine = address === null ? isLoopbackName(host) : address.isLoopback
  if (isForThisMachine && trustedProxies.length === 0) return []
  const problem = 'A launch address makes whoever opens it an admin, so it is for one person on one machine.'
  return [
    refuse('E_TOKEN_EXPOSED', isForThisMachine ? 'LINKDECK_TRUSTED_PROXIES' : 'HOST', problem, [
      `${STAY} In a container whose port is mapped to loopback, set LINKDECK_PUBLIC_URL=http://localhost:8787.`,
      TEAM,
    ]),
  ]
}

function refuseProxy({ publicUrl, trustedProxies, roles }: Start, address: PublicAddress | null): StartRefusal[] {
  return [
    ...refuseAddress(publicUrl, address),
    ...refuseTrust(trustedProxies, 'needed'),
    ...refuseRoles(roles, 'E_PROXY_ROLES'),
  ]
}

/** A proxy may stand in front, for https alone: it is believed about where requests come from, not about people. */
function refuseOidc(start: Start, address: PublicAddress | null): StartRefusal[] {
  return [
    ...refuseAddress(start.publicUrl, address),
    ...refuseTrust(start.trustedProxies, 'allowed'),
    ...refuseProvider(start),
    ...refuseRoles(start.roles, 'E_OIDC_ROLES'),
  ]
}

/** As with a provider, a proxy may stand in front for https. */
function refusePassword(start: Start, address: PublicAddress | null): StartRefusal[] {
  return [
    ...refuseAddress(start.publicUrl, address),
    ...refuseTrust(start.trustedProxies, 'allowed'),
    ...refuseForgetting(start.hasDataDirectory),
  ]
}
