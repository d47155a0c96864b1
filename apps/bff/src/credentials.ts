/** From where the settings point to what signs the calls. */
import {
  type Clock,
  type Credentials,
  type CredentialsProvider,
  fileCredentials,
  guardCredentials,
  LinkcardError,
  roleCredentials,
} from '@linkdeck/linkcard'
import type { CredentialSource, Keys } from './credential-settings.ts'
import { type Given, reveal } from './given.ts'
import { Secret } from './secret.ts'

export function providerOf(source: CredentialSource, clock: Clock): CredentialsProvider {
  if (source.kind === 'role') return roleCredentials(source.role, { clock })
  const { id, secret, token } = source
  const areFiles = !(id instanceof Secret || secret instanceof Secret || token instanceof Secret)
  if (areFiles) return fileCredentials({ idFile: id.file, secretFile: secret.file, tokenFile: token?.file })
  return () => read(source)
}

/** Values, or a mixture of values and files, which are read anew for every call. */
async function read({ id, secret, token }: Keys): Promise<Credentials> {
  return guardCredentials({
    accessKeyId: await readPart(id),
    accessKeySecret: await readPart(secret),
    ...(token === null ? {} : { securityToken: await readPart(token) }),
  })
}

async function readPart(given: Given): Promise<string> {
  try {
    return await reveal(given)
  } catch {
    throw new LinkcardError('upstream-key', 'A file that holds a part of the credentials cannot be read.')
  }
}
