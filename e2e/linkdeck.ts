/** The world of an end-to-end test: a simulator in this process, and the built program as it is started for real. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Simulator, type SimulatorOptions, startSimulator } from '@linkdeck/simulator'
import { test as base, expect } from '@playwright/test'

const MAIN = join(import.meta.dirname, '..', 'apps', 'bff', 'dist', 'main.js')

/** A running program: where to open it, what it has logged, how to stop it. */
export type Linkdeck = {
  /** Where to open it; carries the launch token in token mode. */
  address: string
  origin: string
  output: () => string
  stop: () => Promise<number | null>
}

/** Starts the built program under these settings and waits for its ready line. */
export async function startLinkdeck(settings: Record<string, string>): Promise<Linkdeck> {
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', LINKDECK_AUTH: 'none', ...settings }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (data: Buffer) => {
      output += String(data)
      const ready = /ready at (http:\S+)/.exec(output)
      if (ready?.[1]) resolve(ready[1])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', (code) => reject(new Error(`The program ended with ${code}:\n${output}`)))
  })
  return { address, origin: new URL(address).origin, output: () => output, stop: () => stop(child) }
}

function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.on('exit', resolve)
    child.kill('SIGTERM')
  })
}

/** The settings that point the program at a simulator; the fleet is read by itself only where a test asks for it. */
export function upstream(simulator: Simulator): Record<string, string> {
  return {
    LINKCARD_ENDPOINT: simulator.url,
    ALIBABA_CLOUD_ACCESS_KEY_ID: simulator.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: simulator.accessKeySecret,
    LINKCARD_CALLS_PER_SECOND: '200',
    LINKDECK_CRAWL_EVERY_MINUTES: '0',
  }
}

/** Resolves when the whole fleet has been read into the index. */
export async function isRead({ origin }: Linkdeck): Promise<void> {
  const coverage = async () => (await (await fetch(`${origin}/api/sync`)).json()).coverage
  await expect.poll(async () => (await coverage()).complete, { timeout: 120_000 }).toBe(true)
}

/** What a page of its own sends along: without it nothing is changed. */
export const ownHeaders = ({ origin }: Linkdeck) => ({
  origin,
  'x-requested-by': 'linkdeck',
  'content-type': 'application/json',
})

/** Begins to read the whole fleet. */
export async function startReading(linkdeck: Linkdeck): Promise<void> {
  const init = { method: 'POST', headers: ownHeaders(linkdeck), body: '{"scope":""}' }
  expect((await fetch(`${linkdeck.origin}/api/sync/crawls`, init)).status).toBe(202)
}

/** A fleet of its own, read whole into the index. */
export async function startReadFleet(cards: number): Promise<Worlds & { stop: () => Promise<void> }> {
  const simulator = await startSimulator({ cards, seed: 7, callsPerSecond: Number.POSITIVE_INFINITY })
  const linkdeck = await startLinkdeck({
    ...upstream(simulator),
    LINKCARD_CALLS_PER_SECOND: '1000',
    LINKDECK_CRAWL_EVERY_MINUTES: '600',
  })
  await isRead(linkdeck)
  const stop = async () => {
    await linkdeck.stop()
    await simulator.close()
  }
  return { simulator, linkdeck, stop }
}

/** The fleet of most tests: small enough to read whole, large enough for every code and every quirk. */
export const FLEET: SimulatorOptions = { cards: 5_000, seed: 1, callsPerSecond: Number.POSITIVE_INFINITY }

type Worlds = { simulator: Simulator; linkdeck: Linkdeck }

/** One simulator and one program a worker; tests that change either start their own. */
export const test = base.extend<object, Worlds>({
  simulator: [
    async ({}, use) => {
      const simulator = await startSimulator(FLEET)
      await use(simulator)
      await simulator.close()
    },
    { scope: 'worker' },
  ],
  linkdeck: [
    async ({ simulator }, use) => {
      const linkdeck = await startLinkdeck(upstream(simulator))
      await use(linkdeck)
      await linkdeck.stop()
    },
    { scope: 'worker' },
  ],
})

export { expect }
