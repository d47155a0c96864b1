/** The settings of where Linkdeck is reached and who is let in, and whether they may stand together. */
import type { Config } from './config.ts'
import { readGiven } from './given.ts'
import { readIssuer } from './issuer.ts'
import { readPublicAddress } from './public-address.ts'
import { readRoleMap } from './role-map.ts'
import type { Settings } from './settings.ts'
import { type Start, startRefusals } from './start-policy.ts'
import { readProxies } from './trusted-proxies.ts'

type SignIn = Pick<Config, 'host' | 'auth' | 'publicAddress' | 'proxy' | 'oidc' | 'password'>

/** The modes in which a setting says something. */
const MEANT_FOR: Readonly<Record<string, readonly Start['auth'][]>> = {
  LINKDECK_OIDC_CLIENT_ID: ['oidc'],
  LINKDECK_OIDC_CLIENT_SECRET: ['oidc'],
  LINKDECK_OIDC_CLIENT_SECRET_FILE: ['oidc'],
  LINKDECK_OIDC_GROUPS_CLAIM: ['oidc'],
  LINKDECK_OIDC_ISSUER: ['oidc'],
  LINKDECK_PROXY_GROUPS_HEADER: ['proxy'],
  LINKDECK_PROXY_USER_HEADER: ['proxy'],
  LINKDECK_ROLES: ['proxy', 'oidc'],
}

export function readSignIn(settings: Settings): SignIn {
  const { text, refuse, isSet } = settings
  const auth = settings.choice('LINKDECK_AUTH', ['token', 'none', 'proxy', 'oidc', 'password'])
  const host = (text('HOST') ?? '127.0.0.1').replace(/^\[(.*)\]$/, '$1')
  const listed = (text('LINKDECK_TRUSTED_PROXIES') ?? '').split(',').map((entry) => entry.trim())
  const trustedProxies = listed.filter((entry) => entry !== '')
  const publicUrl = text('LINKDECK_PUBLIC_URL') ?? null
  const start: Start = {
    auth,
    host,
    publicUrl,
    trustedProxies,
    roles: text('LINKDECK_ROLES') ?? null,
    issuer: text('LINKDECK_OIDC_ISSUER') ?? null,
    hasClientId: isSet('LINKDECK_OIDC_CLIENT_ID'),
    hasClientSecret: isSet('LINKDECK_OIDC_CLIENT_SECRET') || isSet('LINKDECK_OIDC_CLIENT_SECRET_FILE'),
    hasDataDirectory: isSet('LINKDECK_DATA_DIR'),
  }
  for (const { code, setting, problem, fixes } of startRefusals(start))
    refuse(setting, problem, `${fixes.join(' Or: ')} [${code}]`)
  refuseUnmeant(settings, auth)
  return {
    host,
    auth,
    publicAddress: publicUrl === null ? null : readPublicAddress(publicUrl),
    proxy: auth === 'proxy' ? readProxy(settings, start) : null,
    oidc: auth === 'oidc' ? readOidc(settings, start) : null,
    password: auth === 'password' ? readPassword(start) : null,
  }
}

function refuseUnmeant({ isSet, refuse }: Settings, auth: Start['auth']): void {
  for (const [name, modes] of Object.entries(MEANT_FOR)) {
    if (!isSet(name) || modes.includes(auth)) continue
    const meant = modes.map((mode) => `LINKDECK_AUTH=${mode}`).join(' or ')
    refuse(name, `It says nothing without ${meant}.`, `Unset it, or set ${meant}.`)
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

function readOidc(settings: Settings, start: Start): Config['oidc'] {
  const issuer = readIssuer(start.issuer ?? '')
  const clientId = settings.text('LINKDECK_OIDC_CLIENT_ID')
  const clientSecret = readGiven(settings, 'LINKDECK_OIDC_CLIENT_SECRET')
  const groupsClaim = settings.text('LINKDECK_OIDC_GROUPS_CLAIM') ?? 'groups'
  const proxies = readProxies(start.trustedProxies)
  const roles = readRoleMap(start.roles ?? '')
  if (issuer === null || clientId === undefined || clientSecret === null || roles === null) return null
  return 'trusts' in proxies ? { trusts: proxies.trusts, issuer, clientId, clientSecret, groupsClaim, roles } : null
}

function readPassword({ trustedProxies }: Start): Config['password'] {
  const proxies = readProxies(trustedProxies)
  return 'trusts' in proxies ? { trusts: proxies.trusts } : null
}
