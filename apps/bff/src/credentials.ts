/** From where the settings point to what signs the calls. */
import { readFile } from 'node:fs/promises'
import {
  type Clock,
  type Credentials,
  type CredentialsProvider,
  fileCredentials,
  guardCredentials,
  LinkcardError,
  roleCredentials,
} from '@linkdeck/linkcard'
import type { CredentialSource, Given, Keys } from './credential-settings.ts'
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
    accessKeyId: await readGiven(id),
    accessKeySecret: await readGiven(secret),
    ...(token === null ? {} : { securityToken: await readGiven(token) }),
  })
}

async function readGiven(given: Given): Promise<string> {
  if (given instanceof Secret) return given.reveal()
  try {
    return (await readFile(given.file, 'utf8')).trim()
  } catch {
    throw new LinkcardError('upstream-key', 'A file that holds a part of the credentials cannot be read.')
  }
}
