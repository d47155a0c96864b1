/**
 * The company's provider of identities (OpenID Connect, code flow with PKCE). It is asked who somebody is, once: its
 * tokens are gone when the answer is there.
 */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { type Given, reveal } from '../given.ts'
import type { Issuer } from '../issuer.ts'
import { remember, youngerThan } from '../remember.ts'
import type { RoleMap } from '../role-map.ts'
import type { Trusts } from '../trusted-proxies.ts'
import { type Claims, type Known, personOfClaims } from './person-of-claims.ts'
import type { Proof } from './transactions.ts'

export type OidcSettings = {
  issuer: Issuer
  clientId: string
  clientSecret: Given
  groupsClaim: string
  roles: RoleMap
  /** Proxies in front, which are believed about where a request comes from. */
  trusts: Trusts
}

export type Provider = {
  /** The origin that people open; the provider sends them back there and nowhere else. */
  origin: string
  /** Where to send a browser, and what has to come back. */
  begin: () => Promise<{ address: string; proof: Proof }>
  /** Who comes back with this query. */
  complete: (query: string, proof: Proof) => Promise<Known>
}

type Options = { settings: OidcSettings; origin: string; back: string; now: () => number }

const ANSWER_WITHIN_SECONDS = 10
/** What the provider says about itself, and the secret, are read again after this long. */
const KEEP_MS = 10 * 60_000

export function createProvider({ settings, origin, back, now }: Options): Provider {
  const configuration = remember(() => discover(settings), youngerThan(KEEP_MS, now))
  return {
    origin,
    begin: async () => {
      const config = await configuration.read()
      const proof = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const address = buildAuthorizationUrl(config, {
        redirect_uri: origin + back,
        scope: scopeOf(config, settings.groupsClaim),
        state: proof.state,
        nonce: proof.nonce,
        code_challenge: await calculatePKCECodeChallenge(proof.verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, proof }
    },
    complete: async (query, { state, nonce, verifier }) => {
      const config = await configuration.read()
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
      const tokens = await authorizationCodeGrant(config, new URL(origin + back + query), checks)
      const told = tokens.claims()
      if (!told) throw new Error('There is no ID token.')
      const claims = await withGroups(config, tokens.access_token, told, settings.groupsClaim)
      return personOfClaims(claims, settings.groupsClaim, settings.roles)
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const auth = clientAuth(await reveal(clientSecret))
  const execute = issuer.isHttps ? [enableNonRepudiationChecks] : [enableNonRepudiationChecks, allowInsecureRequests]
  return discovery(issuer.url, clientId, undefined, auth, { execute, timeout: ANSWER_WITHIN_SECONDS })
}

/** As the provider takes it; where it does not say, by the header, as the standard has it. */
function clientAuth(secret: string): ClientAuth {
  const basic = ClientSecretBasic(secret)
  const post = ClientSecretPost(secret)
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (taken.includes('client_secret_basic') ? basic : post)(server, ...rest)
  }
}

/** Groups have a scope of their own at some providers, and others refuse scopes they do not know. */
function scopeOf(config: Configuration, groupsClaim: string): string {
  const known = config.serverMetadata().scopes_supported ?? ['profile', 'email']
  return ['openid', ...['profile', 'email', groupsClaim].filter((scope) => known.includes(scope))].join(' ')
}

/** Some providers keep the token small and tell groups only when asked with it. */
async function withGroups(
  config: Configuration,
  accessToken: string,
  told: Claims,
  groupsClaim: string,
): Promise<Claims> {
  if (Object.hasOwn(told, groupsClaim) || config.serverMetadata().userinfo_endpoint === undefined) return told
  return { ...(await fetchUserInfo(config, accessToken, told.sub)), ...told }
}
