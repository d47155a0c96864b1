/** For tests: a real provider of identities on a port of this machine, which asks for a name and no password. */
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const CLIENT = { id: 'linkdeck', secret: 'CANARY-client-secret-CANARY' }

/** Whom it knows, with their groups. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  ada: ['staff', 'it'],
  ben: ['staff', 'iot-ops'],
  cleo: ['staff'],
  gus: ['guests'],
}

/** The roles that these groups are given. */
export const GROUP_ROLES = 'admin=it;operator=iot-ops;viewer=staff'

export type IdentityProvider = { issuer: string; close: () => void }

type Options = {
  /** Where it may send people back to. */
  back: string
  /** Tell groups in the ID token already, rather than to whoever asks with the access token. */
  tellsAtOnce?: boolean
  auth?: 'client_secret_basic' | 'client_secret_post'
  /** What becomes of each ID token on its way. */
  tamper?: (idToken: string) => string
}

export async function startIdentityProvider(options: Options): Promise<IdentityProvider> {
  let answer = (_: IncomingMessage, response: ServerResponse) => void response.end()
  const server = createServer((asked, response) => answer(asked, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${portOf(server.address())}`
  const provider = createProvider(issuer, options)
  const protocol = provider.callback()
  answer = (asked, response) => {
    const url = new URL(asked.url ?? '/', issuer)
    if (!url.pathname.startsWith('/who/')) return void protocol(asked, response)
    const name = url.searchParams.get('as')
    if (name === null) return void askWho(url.pathname, response)
    void enter(provider, name, asked, response)
  }
  return {
    issuer,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function createProvider(issuer: string, { back, tellsAtOnce = false, auth = 'client_secret_basic', tamper }: Options) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [back],
        token_endpoint_auth_method: auth,
      },
    ],
    clientAuthMethods: [auth],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'first', use: 'sig', alg: 'RS256' }] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['for tests'] },
    conformIdTokenClaims: !tellsAtOnce,
    claims: { openid: ['sub'], profile: ['preferred_username'], groups: ['groups'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/who/${uid}` },
    findAccount: (_, name) => ({
      accountId: name,
      claims: () => ({ sub: name, preferred_username: `${name}@example.com`, groups: [...(GROUPS[name] ?? [])] }),
    }),
  })
  provider.use(async (ctx, next) => {
    await next()
    if (tamper && ctx.path === '/token' && ctx.body?.id_token) ctx.body.id_token = tamper(ctx.body.id_token)
  })
  return provider
}

function askWho(path: string, response: ServerResponse): void {
  const links = Object.keys(GROUPS).map((name) => `<li><a href="${path}?as=${name}">${name}</a></li>`)
  response.setHeader('Content-Type', 'text/html')
  response.end(`<!doctype html><html lang="en"><title>Who are you?</title><ul>${links.join('')}</ul></html>`)
}

async function enter(
  provider: Provider,
  name: string,
  asked: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const grant = new provider.Grant({ accountId: name, clientId: CLIENT.id })
  grant.addOIDCScope('openid profile groups')
  const consent = { grantId: await grant.save() }
  await provider.interactionFinished(asked, response, { login: { accountId: name }, consent })
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0
}
