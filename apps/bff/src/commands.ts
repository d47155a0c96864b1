/** What the program does instead of serving: node main.js --check, --backup <file> or --restore <file>. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type AppStore, AppStoreError, nameOfCopy, openAppStore, restore } from '@linkdeck/app-store'
import type { Config } from './config.ts'

const COMMANDS = ['--check', '--backup', '--restore'] as const

/** What cannot be done, in a sentence for a person at a terminal. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Does what the arguments say and tells what came of it. */
export async function runCommand([name, path, ...others]: readonly string[], config: Config): Promise<string> {
  const command = COMMANDS.find((known) => known === name)
  if (command === undefined || others.length > 0) throw new CommandError(USAGE)
  if (command === '--check') return describeConfig(config)
  if (path === undefined) throw new CommandError(`${command} needs the name of a file.`)
  if (config.dataDirectory === null)
    throw new CommandError(
      'Set LINKDECK_DATA_DIR to the folder: without it nothing is kept from one start to the next.',
    )
  return { '--backup': backUp, '--restore': bringBack }[command](config.dataDirectory, path)
}

const USAGE = 'There are --check, --backup <file> and --restore <file>; without any of them Linkdeck starts.'

async function backUp(directory: string, path: string): Promise<string> {
  const store = await openAppStore(directory).catch((error: unknown) => {
    if (!(error instanceof AppStoreError && error.isInUse)) throw error
    throw new CommandError(
      `Linkdeck is running on ${directory}. Send it SIGUSR2 (kill -USR2 <its process id>): it writes a copy into its folder backups and logs the name.`,
    )
  })
  await store.backUp(path).finally(() => store.close())
  return `A copy of what people keep was written to ${path}. The fleet index is not in it: it is read anew.`
}

/** For the program while it runs. Gives back the name of the file, which says when it was written. */
export async function backUpInto(directory: string, store: Pick<AppStore, 'backUp'>, nowMs: number): Promise<string> {
  const folder = join(directory, 'backups')
  await mkdir(folder, { recursive: true })
  const file = join(folder, nameOfCopy(nowMs))
  await store.backUp(file)
  return file
}

async function bringBack(directory: string, path: string): Promise<string> {
  const aside = await restore(directory, path)
  return `${path} is in place.${aside === null ? '' : ` What was there is kept as ${aside}.`}`
}

/** Never a secret: of credentials only where they come from. */
function describeConfig({ host, port, auth, upstream, dataDirectory, metricsPort, ...config }: Config): string {
  const service =
    upstream.kind === 'demo'
      ? `a simulated fleet of ${upstream.cards} cards`
      : `${upstream.endpoint} (${config.signature})`
  return [
    'These settings can be used.',
    `  listens on   ${host}, port ${port === 0 ? 'any free one' : port}; sign-in: ${auth}`,
    `  asks         ${service}, ${config.callsPerSecond} calls a second at most`,
    `  reads all    ${config.crawlEveryMinutes === 0 ? 'only when somebody asks' : `every ${config.crawlEveryMinutes} minutes`}`,
    `  keeps        ${dataDirectory ?? 'nothing: LINKDECK_DATA_DIR is unset'}`,
    `  metrics      ${metricsPort === null ? 'none' : `127.0.0.1, port ${metricsPort === 0 ? 'any free one' : metricsPort}`}`,
  ].join('\n')
}
