/** What a start for a team is refused for: where it is reached, whom it believes, and who has a role. */
import { readIssuer } from './issuer.ts'
import type { PublicAddress } from './public-address.ts'
import { readRoleMap } from './role-map.ts'
import { refuse, type StartRefusal } from './start-refusal.ts'
import { readProxies } from './trusted-proxies.ts'

export function refuseAddress(publicUrl: string | null, address: PublicAddress | null): StartRefusal[] {
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

export function refuseTrust(entries: readonly string[], need: 'needed' | 'allowed'): StartRefusal[] {
  const read = readProxies(entries)
  const fixes = [
    'Set the addresses of the proxies alone, as in 10.0.0.5 or 10.1.0.0/16.',
    'Use LINKDECK_AUTH=token for one person on one machine.',
  ] as const
  if ('fault' in read) {
    if (read.fault === 'unreadable')
      return [refuse('E_PROXY_TRUST', 'LINKDECK_TRUSTED_PROXIES', `"${read.entry}" is no address or network.`, fixes)]
    const problem = `With "${read.entry}" in it, strangers could say who or where they are and be believed.`
    return [refuse('E_PROXY_TRUST_ALL', 'LINKDECK_TRUSTED_PROXIES', problem, fixes)]
  }
  if (entries.length > 0 || need === 'allowed') return []
  const problem = 'Without it, nobody could be believed to be the proxy.'
  return [refuse('E_PROXY_TRUST', 'LINKDECK_TRUSTED_PROXIES', problem, fixes)]
}

export function refuseRoles(roles: string | null, code: 'E_PROXY_ROLES' | 'E_OIDC_ROLES'): StartRefusal[] {
  if (roles !== null && readRoleMap(roles) !== null) return []
  const problem =
    roles === null ? 'Without it, nobody would have a role.' : `"${roles}" gives no roles that can be read.`
  return [
    refuse(code, 'LINKDECK_ROLES', problem, [
      'Set groups by role: admin=iot-admins;operator=iot-ops,field;viewer=staff.',
      'Set viewer=* to let everybody look who can sign in at all.',
    ]),
  ]
}

/** With every start there would be a code for a first admin, and whoever reads the log is one. */
export function refuseForgetting(hasDataDirectory: boolean): StartRefusal[] {
  if (hasDataDirectory) return []
  const problem = 'Without it, everybody’s password is gone with the next start, and a new first admin is asked for.'
  return [
    refuse('E_DATA_DIR_REQUIRED', 'LINKDECK_DATA_DIR', problem, [
      'Set the folder that people are kept in, as in /data.',
      'Use LINKDECK_AUTH=token for one person on one machine.',
    ]),
  ]
}

type ProviderSettings = { issuer: string | null; hasClientId: boolean; hasClientSecret: boolean }

const OTHER_MODE = 'Use LINKDECK_AUTH=proxy behind a proxy that signs people in.'

export function refuseProvider({ issuer, hasClientId, hasClientSecret }: ProviderSettings): StartRefusal[] {
  const lacking = (setting: string) =>
    refuse('E_OIDC_CONFIG', setting, 'It is missing, and without it nobody can sign in.', [
      `Set ${setting} as the provider shows it for this client.`,
      OTHER_MODE,
    ])
  return [
    ...(issuer === null ? [lacking('LINKDECK_OIDC_ISSUER')] : refuseIssuer(issuer)),
    ...(hasClientId ? [] : [lacking('LINKDECK_OIDC_CLIENT_ID')]),
    ...(hasClientSecret ? [] : [lacking('LINKDECK_OIDC_CLIENT_SECRET')]),
  ]
}

function refuseIssuer(text: string): StartRefusal[] {
  const issuer = readIssuer(text)
  if (issuer === null)
    return [
      refuse('E_OIDC_CONFIG', 'LINKDECK_OIDC_ISSUER', `"${text}" is no issuer as a browser spells it.`, [
        'Set the issuer of the provider alone, as in https://id.example.com/realms/staff.',
        OTHER_MODE,
      ]),
    ]
  if (issuer.isHidden) return []
  const problem = 'Over plain http the network could answer in the name of the provider, and be anybody.'
  return [
    refuse('E_OIDC_HTTP', 'LINKDECK_OIDC_ISSUER', problem, [
      'Set the https address of the provider.',
      'Use a provider on a loopback address to try it on one machine.',
    ]),
  ]
}
