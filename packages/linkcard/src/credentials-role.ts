/**
 * Temporary credentials of a role: from the metadata service of an ECS instance (hardened mode only: a token first,
 * never the plain mode that any forged request can use), or from STS in exchange for a cluster's OIDC token (RRSA).
 * Exactly the type that was named is used; there is no chain that tries one place after another.
 */
import { readFile } from 'node:fs/promises'
import { AttemptError } from './attempt-error.ts'
import { type HttpAnswer, type HttpRequest, type Send, send as sendOverHttp } from './client.ts'
import type { Clock } from './clock.ts'
import { type Credentials, type CredentialsProvider, guardCredentials } from './credentials.ts'
import { parseEndpoint } from './endpoint.ts'
import { isObject, parseJson } from './json.ts'
import { LinkcardError } from './linkcard-error.ts'
import { canonicalise } from './percent-encode.ts'
import { refreshing } from './refreshing.ts'
import { spellInstant } from './sign-v1.ts'
import { withTimeout } from './with-timeout.ts'

export type InstanceRole = { type: 'ecs_ram_role'; roleName: string }

export type OidcRole = {
  type: 'oidc_role_arn'
  roleArn: string
  oidcProviderArn: string
  oidcTokenFile: string
  roleSessionName: string
  /** Default https://sts.aliyuncs.com; inside a VPC https://sts-vpc.<region>.aliyuncs.com. */
  stsEndpoint?: string | undefined
}

/** send: how requests leave, for tests that stand in for the metadata service. */
type Surroundings = { clock: Clock; send?: Send }

const METADATA = 'http://100.100.100.200/latest'
const TIMEOUT_MS = 5_000
const MAX_BODY_BYTES = 64 * 1024
const SESSION_SECONDS = 3600

export function roleCredentials(
  role: InstanceRole | OidcRole,
  { clock, send = sendOverHttp }: Surroundings,
): CredentialsProvider {
  const exchange: Exchange = (request) => {
    const timeUp = () => new AttemptError('upstream-timeout', `${WHERE[role.type]} gave no answer.`, { cure: 'wait' })
    const signal = new AbortController().signal
    return withTimeout({ clock, timeoutMs: TIMEOUT_MS, signal, timeUp }, (limited) =>
      send(request, { signal: limited, maxBodyBytes: MAX_BODY_BYTES }),
    )
  }
  return role.type === 'ecs_ram_role'
    ? refreshing(() => fromInstance(role, exchange), clock)
    : refreshing(() => fromSts(role, exchange, clock), clock)
}

type Exchange = (request: HttpRequest) => Promise<HttpAnswer>

const WHERE = {
  ecs_ram_role: 'The metadata service of the instance',
  oidc_role_arn: 'The security token service',
} as const

async function fromInstance({ type, roleName }: InstanceRole, exchange: Exchange): Promise<Credentials> {
  const lifetime = { 'x-aliyun-ecs-metadata-token-ttl-seconds': '60' }
  const token = await exchange({ url: `${METADATA}/api/token`, method: 'PUT', headers: lifetime })
  if (token.status !== 200) throw noCredentials(type, token)
  const url = `${METADATA}/meta-data/ram/security-credentials/${encodeURIComponent(roleName)}`
  const headers = { 'x-aliyun-ecs-metadata-token': token.text.trim() }
  const answer = await exchange({ url, method: 'GET', headers })
  return readCredentials(type, answer, parseJson(answer.text))
}

/** AssumeRoleWithOIDC is not signed: the cluster's token is the proof. */
async function fromSts(role: OidcRole, exchange: Exchange, clock: Clock): Promise<Credentials> {
  const { type, roleArn, oidcProviderArn, roleSessionName, stsEndpoint = 'https://sts.aliyuncs.com' } = role
  const common = { Action: 'AssumeRoleWithOIDC', Version: '2015-04-01', Format: 'JSON' }
  const answer = await exchange({
    url: `${parseEndpoint(stsEndpoint)}/?${canonicalise({ ...common, Timestamp: spellInstant(clock.now()) })}`,
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: canonicalise({
      RoleArn: roleArn,
      OIDCProviderArn: oidcProviderArn,
      OIDCToken: await readToken(role.oidcTokenFile),
      RoleSessionName: roleSessionName,
      DurationSeconds: String(SESSION_SECONDS),
    }),
  })
  const value = parseJson(answer.text)
  return readCredentials(type, answer, isObject(value) ? value['Credentials'] : null)
}

async function readToken(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch {
    throw new LinkcardError('upstream-token', 'The oidcTokenFile cannot be read.')
  }
}

function readCredentials(type: keyof typeof WHERE, answer: HttpAnswer, value: unknown): Credentials {
  const { AccessKeyId, AccessKeySecret, SecurityToken, Expiration } = isObject(value) ? value : {}
  const expiresAtMs = Date.parse(String(Expiration))
  const [accessKeyId, accessKeySecret, securityToken] = [AccessKeyId, AccessKeySecret, SecurityToken].map(asText)
  if (answer.status !== 200 || !accessKeyId || !accessKeySecret || !securityToken || Number.isNaN(expiresAtMs))
    throw noCredentials(type, answer)
  return guardCredentials({ accessKeyId, accessKeySecret, securityToken, expiresAtMs })
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Of the answer only its status and its code are told: the rest may be half of a secret. */
function noCredentials(type: keyof typeof WHERE, { status, text }: HttpAnswer): AttemptError {
  const value = parseJson(text)
  const code = isObject(value) ? asText(value['Code']) : ''
  const upstreamCode = /^[A-Za-z.]{1,100}$/.test(code) ? code : undefined
  return new AttemptError('upstream-token', `${WHERE[type]} gave no credentials for the role (HTTP ${status}).`, {
    cure: status >= 500 ? 'wait' : 'none',
    httpStatus: status,
    upstreamCode,
  })
}
