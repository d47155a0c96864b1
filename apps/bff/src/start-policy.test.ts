import { expect, test } from 'vitest'
import type { AuthMode } from './access.ts'
import { readPublicAddress } from './public-address.ts'
import { type Start, startRefusals } from './start-policy.ts'

const MODES: readonly AuthMode[] = ['token', 'none', 'proxy']
const LOCAL_HOSTS = ['127.0.0.1', 'localhost', '::1']
const HOSTS = [
  ...LOCAL_HOSTS,
  '0.0.0.0',
  '::',
  '192.168.1.5',
  '127.1',
  '0x7f.1',
  '127.0.0.2',
  'localhost.',
  'LOCALHOST',
  'linkdeck.lan',
  'fe80::1',
  '',
]
const LOCAL_ADDRESSES = ['http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787', 'https://localhost']
const SAFE_ADDRESSES = [...LOCAL_ADDRESSES, 'https://linkdeck.example.com', 'https://linkdeck.example.com:8443/']
const BAD_ADDRESSES = [
  'http://linkdeck.example.com',
  'http://192.168.1.5:8787',
  'http://127.1:8787',
  'http://0x7f.1',
  'http://localhost.example.com',
  'http://localhost@linkdeck.example.com',
  'https://linkdeck.example.com/path',
  'https://LINKDECK.example.com',
  'https://linkdeck.example.com:443',
  'https://u:p@linkdeck.example.com',
  'https://linkdeck.example.com?x',
  'https://linkdeck.example.com#x',
  'linkdeck.example.com',
  'ftp://linkdeck.example.com',
  'javascript:alert(1)',
  '//linkdeck.example.com',
  'null',
  '*',
]
const ADDRESSES = [null, ...SAFE_ADDRESSES, ...BAD_ADDRESSES]
const SAFE_PROXIES = [
  ['10.0.0.5'],
  ['10.0.0.0/8'],
  ['192.0.2.1', '198.51.100.0/24'],
  ['2001:db8:1::/48'],
  ['fc00::/7'],
  ['::1'],
]
const BAD_PROXIES = [
  ['0.0.0.0/0'],
  ['::/0'],
  ['0.0.0.0/1', '128.0.0.0/1'],
  ['8.0.0.0/7'],
  ['::ffff:0.0.0.0/96'],
  ['::ffff:0:0/96'],
  ['10.0.0.5', '1.0.0.0/8'],
  ['10.0.0.5', '0.0.0.0/0'],
  ['2000::/3'],
  ['*'],
  ['10.0.0.0/33'],
  ['10.0.0.0/'],
  ['10.0.0.0/8/8'],
  ['10.0.0'],
  ['0x0a.0.0.5'],
  ['proxy.example.com'],
  ['fe80::1%eth0'],
  ['10.0.0.5 10.0.0.6'],
]
const PROXIES = [[], ...SAFE_PROXIES, ...BAD_PROXIES]
const SAFE_ROLES = ['admin=it', 'viewer=*', 'admin=it,ops; operator=field;viewer=*', 'viewer=a b']
const BAD_ROLES = [
  '',
  ';',
  'admin',
  'admin=',
  'admin=*',
  'operator=a,*',
  'root=it',
  'admin=it;admin=ops',
  'viewer=a=b',
  'Admin=it',
  'viewer=a,',
  'constructor=x',
  '__proto__=x',
]
const ROLES = [null, ...SAFE_ROLES, ...BAD_ROLES]

const SAFE_ISSUERS = [
  'https://id.example.com',
  'https://id.example.com/',
  'https://id.example.com:8443/realms/staff',
  'http://127.0.0.1:9000',
  'http://localhost:9000/realms/staff',
]
const BAD_ISSUERS = [
  'http://id.example.com',
  'http://192.168.1.5:9000',
  'http://127.1:9000',
  'http://localhost.example.com',
  'https://ID.example.com',
  'https://u:p@id.example.com',
  'https://id.example.com?x',
  'https://id.example.com/#x',
  'https://id.example.com/a/../b',
  'id.example.com',
  'ftp://id.example.com',
  'javascript:alert(1)',
  '*',
]
const ISSUERS = [null, ...SAFE_ISSUERS, ...BAD_ISSUERS]
const NO_PROVIDER = { issuer: null, hasClientId: false, hasClientSecret: false, hasDataDirectory: false }

/** What would let strangers in, in its own words: lists of what is known to be safe, and nothing computed. */
function isUnsafe(start: Start): boolean {
  const { auth, host, publicUrl, trustedProxies, roles } = start
  const isLocalHost = LOCAL_HOSTS.includes(host)
  const isLocalAddress = publicUrl !== null && LOCAL_ADDRESSES.includes(publicUrl)
  const isAlone = trustedProxies.length === 0
  if (auth === 'none') return !(isLocalHost && publicUrl === null && isAlone)
  if (auth === 'token') return !(isAlone && (publicUrl === null ? isLocalHost : isLocalAddress))
  const hasRoles = roles !== null && SAFE_ROLES.includes(roles)
  const isSafeAddress = publicUrl !== null && SAFE_ADDRESSES.includes(publicUrl)
  const isSafeTrust = SAFE_PROXIES.some((safe) => safe.join() === trustedProxies.join())
  if (auth === 'proxy') return !(isSafeAddress && isSafeTrust && hasRoles)
  if (auth === 'password') return !(isSafeAddress && (isSafeTrust || isAlone) && start.hasDataDirectory)
  const isSafeIssuer = start.issuer !== null && SAFE_ISSUERS.includes(start.issuer)
  const hasClient = start.hasClientId && start.hasClientSecret
  return !(isSafeAddress && (isSafeTrust || isAlone) && hasRoles && isSafeIssuer && hasClient)
}

function combinations(): readonly Start[] {
  return [...withoutProvider(), ...withProvider(), ...withPasswords()]
}

function withoutProvider(): readonly Start[] {
  return MODES.flatMap((auth) =>
    HOSTS.flatMap((host) =>
      ADDRESSES.flatMap((publicUrl) =>
        PROXIES.flatMap((trustedProxies) =>
          ROLES.map((roles) => ({ auth, host, publicUrl, trustedProxies, roles, ...NO_PROVIDER })),
        ),
      ),
    ),
  )
}

/** Where it listens and every spelling of a network matter no more than in the other modes: a few stand for all. */
function withProvider(): readonly Start[] {
  const clients = [true, false].flatMap((hasClientId) =>
    [true, false].flatMap((hasClientSecret) =>
      ISSUERS.map((issuer) => ({ issuer, hasClientId, hasClientSecret, hasDataDirectory: false })),
    ),
  )
  return ['127.0.0.1', '0.0.0.0'].flatMap((host) =>
    ADDRESSES.flatMap((publicUrl) =>
      [[], ['10.0.0.5'], ['0.0.0.0/0'], ['proxy.example.com']].flatMap((trustedProxies) =>
        ROLES.flatMap((roles) =>
          clients.map((client) => ({ auth: 'oidc' as const, host, publicUrl, trustedProxies, roles, ...client })),
        ),
      ),
    ),
  )
}

function withPasswords(): readonly Start[] {
  return HOSTS.flatMap((host) =>
    ADDRESSES.flatMap((publicUrl) =>
      PROXIES.flatMap((trustedProxies) =>
        [true, false].map((hasDataDirectory) => ({
          auth: 'password' as const,
          host,
          publicUrl,
          trustedProxies,
          roles: null,
          ...NO_PROVIDER,
          hasDataDirectory,
        })),
      ),
    ),
  )
}

test('every combination that would let strangers in is refused, and no other', () => {
  const all = combinations()
  expect(all.length).toBeGreaterThanOrEqual(700_000)
  expect(all.filter(isUnsafe).length).toBeLessThan(all.length)
  const wrong = all.filter((start) => startRefusals(start).length > 0 !== isUnsafe(start))
  expect(wrong.slice(0, 5)).toEqual([])
})

test('every refusal says what is wrong, and two ways to mend it', () => {
  const refusals = new Map(
    combinations()
      .flatMap(startRefusals)
      .map((refusal) => [JSON.stringify(refusal), refusal] as const),
  )
  for (const { problem, fixes } of refusals.values())
    expect([problem, new Set(fixes).size]).toEqual([expect.stringMatching(/\.$/), 2])
})

test.each<[Partial<Start>, string]>([
  [{ auth: 'none', host: '0.0.0.0' }, 'E_NONE_EXPOSED'],
  [{ auth: 'none', publicUrl: 'https://linkdeck.example.com' }, 'E_NONE_PROXIED'],
  [{ auth: 'none', trustedProxies: ['10.0.0.5'] }, 'E_NONE_PROXIED'],
  [{ host: '0.0.0.0' }, 'E_TOKEN_EXPOSED'],
  [{ publicUrl: 'https://linkdeck.example.com' }, 'E_TOKEN_EXPOSED'],
  [{ auth: 'proxy', publicUrl: null }, 'E_PUBLIC_URL_REQUIRED'],
  [{ auth: 'proxy', publicUrl: 'x' }, 'E_PUBLIC_URL'],
  [{ auth: 'proxy', publicUrl: 'http://linkdeck.example.com' }, 'E_TLS_REQUIRED'],
  [{ auth: 'proxy', trustedProxies: [] }, 'E_PROXY_TRUST'],
  [{ auth: 'proxy', trustedProxies: ['0.0.0.0/0'] }, 'E_PROXY_TRUST_ALL'],
  [{ auth: 'proxy', roles: null }, 'E_PROXY_ROLES'],
  [{ auth: 'oidc', publicUrl: null }, 'E_PUBLIC_URL_REQUIRED'],
  [{ auth: 'oidc', publicUrl: 'http://linkdeck.example.com' }, 'E_TLS_REQUIRED'],
  [{ auth: 'oidc', trustedProxies: ['::/0'] }, 'E_PROXY_TRUST_ALL'],
  [{ auth: 'oidc', issuer: null }, 'E_OIDC_CONFIG'],
  [{ auth: 'oidc', issuer: 'x' }, 'E_OIDC_CONFIG'],
  [{ auth: 'oidc', hasClientId: false }, 'E_OIDC_CONFIG'],
  [{ auth: 'oidc', hasClientSecret: false }, 'E_OIDC_CONFIG'],
  [{ auth: 'oidc', issuer: 'http://id.example.com' }, 'E_OIDC_HTTP'],
  [{ auth: 'oidc', roles: 'admin=*' }, 'E_OIDC_ROLES'],
  [{ auth: 'password', publicUrl: null }, 'E_PUBLIC_URL_REQUIRED'],
  [{ auth: 'password', publicUrl: 'http://linkdeck.example.com' }, 'E_TLS_REQUIRED'],
  [{ auth: 'password', trustedProxies: ['0.0.0.0/0'] }, 'E_PROXY_TRUST_ALL'],
  [{ auth: 'password', hasDataDirectory: false }, 'E_DATA_DIR_REQUIRED'],
])('%j is %s', (part, code) => {
  const isProxy = part.auth === 'proxy'
  const isTeam = isProxy || part.auth === 'oidc' || part.auth === 'password'
  const provider = { issuer: 'https://id.example.com', hasClientId: true, hasClientSecret: true }
  const start: Start = {
    auth: 'token',
    host: '127.0.0.1',
    publicUrl: isTeam ? 'https://linkdeck.example.com' : null,
    trustedProxies: isProxy ? ['10.0.0.5'] : [],
    roles: isTeam ? 'viewer=*' : null,
    ...NO_PROVIDER,
    ...(part.auth === 'oidc' ? provider : {}),
    hasDataDirectory: part.auth === 'password',
    ...part,
  }
  expect(startRefusals(start).map((refusal) => refusal.code)).toEqual([code])
})

test('an address is read as a browser spells it', () => {
  expect(readPublicAddress('https://linkdeck.example.com:8443/')).toEqual({
    origin: 'https://linkdeck.example.com:8443',
    host: 'linkdeck.example.com:8443',
    isHttps: true,
    isLoopback: false,
  })
})
