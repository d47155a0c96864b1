/** What answers the questions: the account's service, or a simulator that is loaded and started for the demo. */
import { type Clock, type CredentialsProvider, staticCredentials } from '@linkdeck/linkcard'
import type { Upstream } from './config.ts'
import { providerOf } from './credentials.ts'

export type Connection = {
  endpoint: string
  credentials: CredentialsProvider
  /** For the screen; null where there is none to tell a person. */
  accessKeyId: () => Promise<string | null>
  close: () => Promise<void>
}

export async function connect(upstream: Upstream, clock: Clock): Promise<Connection> {
  if (upstream.kind === 'demo') return connectDemo(upstream)
  const credentials = providerOf(upstream.credentials, clock)
  const accessKeyId = async () => {
    // The key of a role is made up anew every hour: it tells a person nothing, and asking could take seconds.
    if (upstream.credentials.kind === 'role') return null
    try {
      return (await credentials({ forceRefresh: false })).accessKeyId
    } catch {
      return null
    }
  }
  return { endpoint: upstream.endpoint, credentials, accessKeyId, close: async () => {} }
}

async function connectDemo({ cards, seed }: { cards: number; seed: number }): Promise<Connection> {
  const { startSimulator } = await import('@linkdeck/simulator')
  const { url, accessKeyId, accessKeySecret, close } = await startSimulator({ cards, seed })
  const credentials = staticCredentials({ accessKeyId, accessKeySecret })
  return { endpoint: url, credentials, accessKeyId: async () => null, close }
}
