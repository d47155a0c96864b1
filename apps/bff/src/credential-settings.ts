/** Which credentials the settings give: keys, files that hold them, or a role named explicitly. */
import type { InstanceRole, OidcRole } from '@linkdeck/linkcard'
import { type Given, readGiven } from './given.ts'
import type { Settings } from './settings.ts'

export type Keys = { kind: 'keys'; id: Given; secret: Given; token: Given | null }

export type CredentialSource = Keys | { kind: 'role'; role: InstanceRole | OidcRole }

const ID = 'ALIBABA_CLOUD_ACCESS_KEY_ID'
const SECRET = 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'
const TOKEN = 'ALIBABA_CLOUD_SECURITY_TOKEN'
const ADAPTER = 'LINKCARD_CREDENTIALS'
const ROLE_ARN = 'ALIBABA_CLOUD_ROLE_ARN'
const PROVIDER_ARN = 'ALIBABA_CLOUD_OIDC_PROVIDER_ARN'
const TOKEN_FILE = 'ALIBABA_CLOUD_OIDC_TOKEN_FILE'
const SESSION_NAME = 'ALIBABA_CLOUD_ROLE_SESSION_NAME'

/** null: none are given, which means the demo; also after a problem was noted. */
export function readCredentials(settings: Settings): CredentialSource | null {
  const keys = readKeys(settings)
  const adapter = settings.text(ADAPTER)
  if (adapter === undefined) return keys
  const given = [ID, SECRET, TOKEN].flatMap((name) => [name, `${name}_FILE`]).find(settings.isSet)
  if (given) {
    settings.refuse(ADAPTER, `${given} is set as well.`, 'Keep one of the two: a role, or keys.')
    return null
  }
  return readAdapter(settings, adapter)
}

function readKeys(settings: Settings): CredentialSource | null {
  const id = readGiven(settings, ID)
  const secret = readGiven(settings, SECRET)
  const token = readGiven(settings, TOKEN)
  if (id && secret) return { kind: 'keys', id, secret, token }
  if (!id && !secret && !token) return null
  for (const [name, given] of [[ID, id] as const, [SECRET, secret] as const])
    if (!given) settings.refuse(name, 'It is missing, while other credentials are set.', `Set ${name} or ${name}_FILE.`)
  return null
}

function readAdapter(settings: Settings, adapter: string): CredentialSource | null {
  const [, roleName] = /^ecs_ram_role:([\w.-]{1,64})$/.exec(adapter) ?? []
  if (roleName !== undefined) return { kind: 'role', role: { type: 'ecs_ram_role', roleName } }
  if (adapter === 'oidc_role_arn') return { kind: 'role', role: readOidcRole(settings) }
  const fix = 'Set ecs_ram_role:<role name> or oidc_role_arn, or leave it unset and give keys.'
  settings.refuse(ADAPTER, `"${adapter}" is not known.`, fix)
  return null
}

function readOidcRole(settings: Settings): OidcRole {
  const needed = (name: string) => {
    const value = settings.text(name)
    if (value === undefined) settings.refuse(name, `It is missing, while ${ADAPTER} is oidc_role_arn.`, `Set ${name}.`)
    return value ?? ''
  }
  return {
    type: 'oidc_role_arn',
    roleArn: needed(ROLE_ARN),
    oidcProviderArn: needed(PROVIDER_ARN),
    oidcTokenFile: needed(TOKEN_FILE),
    roleSessionName: settings.text(SESSION_NAME) ?? 'linkdeck',
  }
}
