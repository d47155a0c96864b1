/** What the program does instead of serving: node main.js --check, --backup <file>, --restore <file> or --invite <name>. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type AppStore, AppStoreError, nameOfCopy, openAppStore, restore } from '@linkdeck/app-store'
import type { Config } from './config.ts'
import { codeAddress, invitationOf, mintCode } from './people/code.ts'
import { foldName } from './people/person-name.ts'

const COMMANDS = ['--check', '--backup', '--restore', '--invite'] as const

/** What cannot be done, in a sentence for a person at a terminal. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Does what the arguments say and tells what came of it. */
export async function runCommand(
  [name, what, ...others]: readonly string[],
  config: Config,
  nowMs: number,
): Promise<string> {
  const command = COMMANDS.find((known) => known === name)
  if (command === undefined || others.length > 0) throw new CommandError(USAGE)
  if (command === '--check') return describeConfig(config)
  if (what === undefined) throw new CommandError(`${command} needs ${NEEDS[command]}.`)
  if (config.dataDirectory === null)
    throw new CommandError(
      'Set LINKDECK_DATA_DIR to the folder: without it nothing is kept from one start to the next.',
    )
  if (command === '--invite') return invite(config.dataDirectory, what, config.publicAddress, nowMs)
  return { '--backup': backUp, '--restore': bringBack }[command](config.dataDirectory, what)
}

const USAGE =
  'There are --check, --backup <file>, --restore <file> and --invite <name>; without any of them Linkdeck starts.'

const A_FILE = 'the name of a file'
const NEEDS = { '--backup': A_FILE, '--restore': A_FILE, '--invite': 'the name of somebody' }

async function openUnused(directory: string, advice: string): Promise<AppStore> {
  return openAppStore(directory).catch((error: unknown) => {
    if (!(error instanceof AppStoreError && error.isInUse)) throw error
    throw new CommandError(`Linkdeck is running on ${directory}. ${advice}`)
  })
}

async function backUp(directory: string, path: string): Promise<string> {
  const store = await openUnused(
    directory,
    'Send it SIGUSR2 (kill -USR2 <its process id>): it writes a copy into its folder backups and logs the name.',
  )
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

/** For admins who have forgotten their password, when there is nobody to invite them anew. */
async function invite(
  directory: string,
  name: string,
  publicAddress: Config['publicAddress'],
  nowMs: number,
): Promise<string> {
  if (publicAddress === null) throw new CommandError('Set LINKDECK_PUBLIC_URL to the address that people open.')
  const store = await openUnused(directory, 'Stop it, or invite them under Administration.')
  try {
    const code = mintCode()
    const person = await store.people.byFolded(foldName(name))
    if (person === null || person.isDisabled) throw new CommandError(`There is nobody called ${name} who may come in.`)
    await store.people.change(person.id, () => ({ invitation: invitationOf(code, nowMs) }), nowMs)
    return `${person.name} can choose a password, once and within a day, at ${codeAddress(publicAddress.origin, code)}`
  } finally {
    await store.close()
  }
}

/** Never a secret: of credentials only where they come from. */
function describeConfig({
  host,
  port,
  auth,
  upstream,
  dataDirectory,
  metricsPort,
  traceReceiver,
  ...config
}: Config): string {
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
    `  traces       ${traceReceiver ?? 'none'}`,
  ].join('\n')
}
