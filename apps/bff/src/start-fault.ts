/** Why the program could not start, in a sentence with what to do. */
import { AppStoreError } from '@linkdeck/app-store'
import { IndexInUseError } from '@linkdeck/fleet-index'
import { CommandError } from './commands.ts'
import type { Config } from './config.ts'
import { placeOf } from './log.ts'

export function startFault(
  error: unknown,
  { host, port, metricsPort }: Pick<Config, 'host' | 'port' | 'metricsPort'>,
): string {
  if (error instanceof IndexInUseError) return `${error.message} The setting is LINKDECK_DATA_DIR.`
  if (error instanceof AppStoreError || error instanceof CommandError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE' && error instanceof Error && 'port' in error && error.port === metricsPort)
    return `Port ${metricsPort} for the metrics is taken. Set LINKDECK_METRICS_PORT to another one, or 0 for a free one.`
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken. Stop what runs there, or start Linkdeck on a free port: PORT=0 npm start`
    case 'EACCES':
      return `Port ${port} needs rights this user does not have. Set PORT to 1024 or more, or 0 for a free one.`
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${host}. Set HOST=127.0.0.1.`
    default:
      return `Linkdeck could not start: ${JSON.stringify(placeOf(error))}`
  }
}
