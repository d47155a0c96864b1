import { readFile, stat } from 'node:fs/promises'
import { type Credentials, type CredentialsProvider, guardCredentials } from './credentials.ts'
import { LinkcardError } from './linkcard-error.ts'

/** Paths of files that hold one value each. */
export type CredentialFiles = { idFile: string; secretFile: string; tokenFile?: string | undefined }

const MOST_READINGS = 3

/**
 * Credentials from mounted files, read again when one of them changed. Values are taken together: when a file changes
 * while they are read, all are read anew. Errors name the file's role, never its content.
 */
export function fileCredentials(files: CredentialFiles): CredentialsProvider {
  let known: { version: string; credentials: Credentials } | null = null
  return async ({ forceRefresh }) => {
    for (let reading = 1; ; reading += 1) {
      const version = await versionOf(files)
      if (known?.version === version && !forceRefresh) return known.credentials
      const credentials = await readFiles(files)
      if ((await versionOf(files)) === version) known = { version, credentials }
      if (known?.version === version || reading === MOST_READINGS) return credentials
    }
  }
}

async function readFiles({ idFile, secretFile, tokenFile }: CredentialFiles): Promise<Credentials> {
  const read = async (name: string, path: string) => trimNewline(await orNamed(name, readFile(path, 'utf8')))
  return guardCredentials({
    accessKeyId: await read('idFile', idFile),
    accessKeySecret: await read('secretFile', secretFile),
    ...(tokenFile === undefined ? {} : { securityToken: await read('tokenFile', tokenFile) }),
  })
}

/** Changes whenever a file is written to or another one takes its place. */
async function versionOf({ idFile, secretFile, tokenFile }: CredentialFiles): Promise<string> {
  const versions = [stampOf('idFile', idFile), stampOf('secretFile', secretFile)]
  if (tokenFile !== undefined) versions.push(stampOf('tokenFile', tokenFile))
  return (await Promise.all(versions)).join()
}

async function stampOf(name: string, path: string): Promise<string> {
  const { ino, size, mtimeMs, ctimeMs } = await orNamed(name, stat(path))
  return [ino, size, mtimeMs, ctimeMs].join(' ')
}

function trimNewline(text: string): string {
  return text.replace(/\r?\n$/, '')
}

async function orNamed<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code'
    throw new LinkcardError('upstream-key', `The ${name} of the credentials cannot be read (${code}).`)
  }
}
