/** The settings of where Linkdeck is reached and who is let in, and whether they may stand together. */
import type { Config } from './config.ts'
import { readPublicAddress } from './public-address.ts'
import { readRoleMap } from './role-map.ts'
import type { Settings } from './settings.ts'
import { type Start, startRefusals } from './start-policy.ts'
import { readProxies } from './trusted-proxies.ts'

type SignIn = Pick<Config, 'host' | 'auth' | 'publicAddress' | 'proxy'>

const PROXY_ONLY = ['LINKDECK_PROXY_GROUPS_HEADER', 'LINKDECK_PROXY_USER_HEADER', 'LINKDECK_ROLES']

export function readSignIn(settings: Settings): SignIn {
  const { text, refuse } = settings
  const auth = settings.choice('LINKDECK_AUTH', ['token', 'none', 'proxy'])
  const host = (text('HOST') ?? '127.0.0.1').replace(/^\[(.*)\]$/, '$1')
  const listed = (text('LINKDECK_TRUSTED_PROXIES') ?? '').split(',').map((entry) => entry.trim())
  const trustedProxies = listed.filter((entry) => entry !== '')
  const publicUrl = text('LINKDECK_PUBLIC_URL') ?? null
  const start: Start = { auth, host, publicUrl, trustedProxies, roles: text('LINKDECK_ROLES') ?? null }
  for (const { code, setting, problem, fixes } of startRefusals(start))
    refuse(setting, problem, `${fixes.join(' Or: ')} [${code}]`)
  if (auth !== 'proxy')
    for (const name of PROXY_ONLY.filter(settings.isSet))
      refuse(name, 'It says nothing without LINKDECK_AUTH=proxy.', 'Unset it, or set LINKDECK_AUTH=proxy.')
  return {
    host,
    auth,
    publicAddress: publicUrl === null ? null : readPublicAddress(publicUrl),
    proxy: auth === 'proxy' ? readProxy(settings, start) : null,
  }
}

function readProxy(settings: Settings, { trustedProxies, roles }: Start): Config['proxy'] {
  const userHeader = readHeader(settings, 'LINKDECK_PROXY_USER_HEADER', 'X-Forwarded-User')
  const groupsHeader = readHeader(settings, 'LINKDECK_PROXY_GROUPS_HEADER', 'X-Forwarded-Groups')
  const proxies = readProxies(trustedProxies)
  const map = readRoleMap(roles ?? '')
  return 'trusts' in proxies && map !== null ? { trusts: proxies.trusts, roles: map, userHeader, groupsHeader } : null
}

function readHeader({ text, refuse }: Settings, name: string, unset: string): string {
  const header = text(name) ?? unset
  if (!/^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(header))
    refuse(name, `"${header}" is no name of a header.`, `Set one, or leave it unset for ${unset}.`)
  return header
}
