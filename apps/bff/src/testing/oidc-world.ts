/** For tests: an app that a real provider signs people in to, and browsers that keep its cookies. */
import type { KeptSession } from '@linkdeck/app-store'
import { createAccess, TEAM_LIMITS } from '../access.ts'
import { readIssuer } from '../issuer.ts'
import { createProvider, type OidcSettings } from '../oidc/provider.ts'
import { readPublicAddress } from '../public-address.ts'
import { readRoleMap } from '../role-map.ts'
import { Secret } from '../secret.ts'
import { createSessions } from '../sessions.ts'
import { createWorld, HOST, ORIGIN, PORT, UNREACHED } from '../test-world.ts'
import { CLIENT, GROUP_ROLES } from './identity-provider.ts'
import { memorySessions } from './memory-tables.ts'
import { visitProvider } from './provider-visit.ts'

export const BACK = `${ORIGIN}/sign-in/callback`
/** The cookie of whoever is signed in. */
export const SESSION = `linkdeck-${PORT}`

type Options = Partial<OidcSettings> & { origin?: string }

export function createOidcWorld(issuer: string, { origin = ORIGIN, ...settings }: Options = {}) {
  const read = readIssuer(issuer)
  if (read === null) throw new Error(`${issuer} is no issuer.`)
  const rows: KeptSession[] = []
  let nowMs = 1_800_000_000_000
  const now = () => nowMs
  const onFault = (error: unknown) => {
    throw error
  }
  const sessions = createSessions({ table: memorySessions(rows), kept: [], limits: TEAM_LIMITS, now, onFault })
  const given: OidcSettings = {
    issuer: read,
    clientId: CLIENT.id,
    clientSecret: new Secret(CLIENT.secret),
    groupsClaim: 'groups',
    roles: readRoleMap(GROUP_ROLES) ?? new Map(),
    trusts: () => false,
    ...settings,
  }
  const publicAddress = readPublicAddress(origin)
  const host = publicAddress?.host ?? HOST
  const world = createWorld({
    linkcard: UNREACHED,
    now,
    sessions,
    access: createAccess({ mode: 'oidc', sessions, now }),
    provider: createProvider({ settings: given, origin, back: '/sign-in/callback', now }),
    front: { publicAddress, trusts: () => false },
    allowedHosts: () => [host, HOST],
  })
  return {
    ...world,
    sessions,
    /** What is kept of them. */
    rows,
    pass: (ms: number) => {
      nowMs += ms
    },
    browser: () => createBrowser((path, headers) => world.ask(path, { headers: { host, ...headers } })),
  }
}

type Ask = (path: string, headers: Record<string, string>) => Promise<Response>

export type Browser = ReturnType<typeof createBrowser>

function createBrowser(ask: Ask) {
  const jar = new Map<string, string>()
  const open = async (path: string, headers: Record<string, string> = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await ask(path, { cookie, ...headers })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (/Max-Age=0$/.test(set)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  /** The address at the provider that a sign-in begins with. */
  const begin = async (back = '/') =>
    new URL((await open(`/sign-in?back=${encodeURIComponent(back)}`)).headers.get('location') ?? '')
  /** What the provider sends a browser back with: path and query. */
  const visit = async (address: URL, name: string) => {
    const { pathname, search } = await visitProvider(address.href, name)
    return pathname + search
  }
  return {
    jar,
    open,
    begin,
    visit,
    signInAs: async (name: string, back?: string) => open(await visit(await begin(back), name)),
  }
}
