import { LinkcardError } from './linkcard-error.ts'

export type Credentials = {
  accessKeyId: string
  accessKeySecret: string
  securityToken?: string | undefined
  expiresAtMs?: number | undefined
}

/** Asked before every attempt. forceRefresh: the service refused the last token, a remembered one is of no use. */
export type CredentialsProvider = (options: { forceRefresh: boolean }) => Promise<Credentials>

/** Keys and tokens are visible ASCII; anything else was pasted or read wrongly, and could not stand in a header. */
const VISIBLE = /^[\x21-\x7e]+$/

/** Credentials whose values neither util.inspect nor JSON.stringify show: private fields behind getters. */
class GuardedCredentials implements Credentials {
  readonly #accessKeyId: string
  readonly #accessKeySecret: string
  readonly #securityToken: string | undefined
  readonly expiresAtMs: number | undefined

  constructor({ accessKeyId, accessKeySecret, securityToken, expiresAtMs }: Credentials) {
    this.#accessKeyId = accessKeyId
    this.#accessKeySecret = accessKeySecret
    this.#securityToken = securityToken
    this.expiresAtMs = expiresAtMs
  }

  get accessKeyId() {
    return this.#accessKeyId
  }

  get accessKeySecret() {
    return this.#accessKeySecret
  }

  get securityToken() {
    return this.#securityToken
  }
}

/** Checks and guards credentials; the error names the part, never its content. */
export function guardCredentials(credentials: Credentials): Credentials {
  const { accessKeyId, accessKeySecret, securityToken } = credentials
  const parts = { 'access key id': accessKeyId, 'access key secret': accessKeySecret, 'security token': securityToken }
  for (const [part, value] of Object.entries(parts)) {
    if (value !== undefined && !VISIBLE.test(value))
      throw new LinkcardError('upstream-key', `The ${part} is empty or holds characters that no ${part} has.`)
  }
  return new GuardedCredentials(credentials)
}

/** Credentials that never change. */
export function staticCredentials(credentials: Credentials): CredentialsProvider {
  const guarded = guardCredentials(credentials)
  return () => Promise.resolve(guarded)
}
