/**
 * Whether Linkdeck may start like this: every combination that would let strangers in is refused, with what is wrong,
 * why that is unsafe, and two ways to mend it. Nothing here reads or opens anything.
 */
import type { AuthMode } from './access.ts'
import { isLoopbackName, type PublicAddress, readPublicAddress } from './public-address.ts'
import { readRoleMap } from './role-map.ts'
import { readProxies } from './trusted-proxies.ts'

export type Start = {
  auth: AuthMode
  host: string
  publicUrl: string | null
  trustedProxies: readonly string[]
  roles: string | null
}

export type StartCode =
  | 'E_NONE_EXPOSED'
  | 'E_NONE_PROXIED'
  | 'E_TOKEN_EXPOSED'
  | 'E_PUBLIC_URL'
  | 'E_PUBLIC_URL_REQUIRED'
  | 'E_TLS_REQUIRED'
  | 'E_PROXY_TRUST'
  | 'E_PROXY_TRUST_ALL'
  | 'E_PROXY_ROLES'

export type StartRefusal = { code: StartCode; setting: string; problem: string; fixes: readonly [string, string] }

type Refuse = (code: StartCode, setting: string, problem: string, fixes: readonly [string, string]) => StartRefusal

const refuse: Refuse = (code, setting, problem, fixes) => ({ code, setting, problem, fixes })

const STAY = 'Keep HOST on 127.0.0.1, and reach it through an SSH tunnel: ssh -L 8787:127.0.0.1:8787 <machine>.'
const TEAM = 'For a team, set LINKDECK_AUTH=proxy behind a proxy that signs people in.'

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
  const refusals = { none: refuseNone, token: refuseToken, proxy: refuseProxy }[start.auth](start, address)
  return [...spelled, ...refusals]
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
  return [...refuseAddress(publicUrl, address), ...refuseTrust(trustedProxies), ...refuseRoles(roles)]
}

function refuseAddress(publicUrl: string | null, address: PublicAddress | null): StartRefusal[] {
  if (publicUrl === null)
    return [
      refuse(
        'E_PUBLIC_URL_REQUIRED',
        'LINKDECK_PUBLIC_URL',
        'Without it, a page of another site could ask in somebody’s name.',
        [
          'Set the address that people open, as in https://linkdeck.example.com.',
          'Use LINKDECK_AUTH=token for one person on one machine.',
        ],
      ),
    ]
  if (address === null || address.isHttps || address.isLoopback) return []
  return [
    refuse(
      'E_TLS_REQUIRED',
      'LINKDECK_PUBLIC_URL',
      'Over plain http the network reads along, and can ask in anybody’s name.',
      [
        'Let the proxy speak https, and set the https address here.',
        'Use a loopback address to try it on one machine.',
      ],
    ),
  ]
}

function refuseTrust(entries: readonly string[]): StartRefusal[] {
  const read = readProxies(entries)
  const fixes = [
    'Set the addresses of the proxies alone, as in 10.0.0.5 or 10.1.0.0/16.',
    'Use LINKDECK_AUTH=token for one person on one machine.',
  ] as const
  if ('fault' in read) {
    if (read.fault === 'unreadable')
      return [refuse('E_PROXY_TRUST', 'LINKDECK_TRUSTED_PROXIES', `"${read.entry}" is no address or network.`, fixes)]
    const problem = `With "${read.entry}" in it, strangers could say who they are and be believed.`
    return [refuse('E_PROXY_TRUST_ALL', 'LINKDECK_TRUSTED_PROXIES', problem, fixes)]
  }
  if (entries.length > 0) return []
  const problem = 'Without it, nobody could be believed to be the proxy.'
  return [refuse('E_PROXY_TRUST', 'LINKDECK_TRUSTED_PROXIES', problem, fixes)]
}

function refuseRoles(roles: string | null): StartRefusal[] {
  if (roles !== null && readRoleMap(roles) !== null) return []
  const problem =
    roles === null ? 'Without it, nobody would have a role.' : `"${roles}" gives no roles that can be read.`
  return [
    refuse('E_PROXY_ROLES', 'LINKDECK_ROLES', problem, [
      'Set groups by role: admin=iot-admins;operator=iot-ops,field;viewer=staff.',
      'Set viewer=* to let everybody look whom the proxy lets through.',
    ]),
  ]
}
