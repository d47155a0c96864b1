/** Why Linkdeck may not start, and two ways to mend it. */

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
  | 'E_OIDC_CONFIG'
  | 'E_OIDC_HTTP'
  | 'E_OIDC_ROLES'
  | 'E_DATA_DIR_REQUIRED'

export type StartRefusal = { code: StartCode; setting: string; problem: string; fixes: readonly [string, string] }

type Refuse = (code: StartCode, setting: string, problem: string, fixes: readonly [string, string]) => StartRefusal

export const refuse: Refuse = (code, setting, problem, fixes) => ({ code, setting, problem, fixes })
