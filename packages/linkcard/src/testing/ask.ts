import { type CardQuery, decode } from '@linkdeck/contract'
import { staticCredentials } from '../credentials.ts'
import { createLinkcard, type Linkcard } from '../linkcard.ts'
import type { LinkcardOptions } from '../linkcard-options.ts'
import { hastyClock } from './hasty-clock.ts'

/** The query of an address; throws when a part of it cannot be read. */
export function ask(text: string): CardQuery {
  const { query, problems } = decode(new URLSearchParams(text))
  if (problems.length > 0) throw new Error(`cannot be read: ${JSON.stringify(problems)}`)
  return query
}

type Server = { url: string; accessKeyId: string; accessKeySecret: string } | { url: string }

const TEST_KEY = { accessKeyId: 'test-key', accessKeySecret: 'test-secret' }

/** A linkcard for tests: in a hurry, with a deadline that a slow machine keeps, and the key of the server. */
export function linkcardOf(server: Server, options: Partial<LinkcardOptions> = {}): Linkcard {
  return createLinkcard({
    credentials: staticCredentials('accessKeyId' in server ? server : TEST_KEY),
    endpoint: server.url,
    signature: 'v1',
    callsPerSecond: 1000,
    clock: hastyClock(),
    random: () => 0,
    deadlineMs: 200_000,
    attemptTimeoutMs: 100_000,
    ...options,
  })
}
