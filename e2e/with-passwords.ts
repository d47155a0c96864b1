/** A program whose people have passwords of its own; nobody has one yet. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../apps/bff/src/testing/free-port.ts'
import { type Linkdeck, startLinkdeck } from './linkdeck.ts'

export async function startWithPasswords(): Promise<Linkdeck> {
  const port = String(await freePort())
  return startLinkdeck({
    PORT: port,
    LINKDECK_AUTH: 'password',
    LINKDECK_PUBLIC_URL: `http://127.0.0.1:${port}`,
    LINKDECK_DATA_DIR: await mkdtemp(join(tmpdir(), 'linkdeck-e2e-')),
    LINKDECK_DEMO_CARDS: '200',
  })
}

/** Where the first admin chooses a password. */
export function setupAddress({ output }: Linkdeck): string {
  return /at (http:\S+#code=\S+)/.exec(output())?.[1] ?? ''
}
