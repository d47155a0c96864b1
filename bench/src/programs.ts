/** The built programs, each in a process of its own as in real life. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

export type Upstream = { url: string; accessKeyId: string; accessKeySecret: string }

/** Resolves when the process is gone. */
export type Stop = (signal?: NodeJS.Signals) => Promise<void>

/** A simulator of 5,000 cards that never throttles, unless told. */
export async function startUpstream({
  cards = 5000,
  callsPerSecond = 1_000_000,
} = {}): Promise<Upstream & { stop: Stop }> {
  const flags = { port: 0, cards, seed: 1, 'calls-per-second': callsPerSecond }
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`)
  const child = spawn(process.execPath, [join(ROOT, 'packages/simulator/dist/bin.js'), ...args])
  const line = await waitFor(child, /(\{.*\})/)
  const { url, accessKeyId, accessKeySecret } = JSON.parse(line)
  return { url, accessKeyId, accessKeySecret, stop: stopOf(child) }
}

export type ProgramOptions = {
  /** Settings beside those that every start needs. */
  settings?: Readonly<Record<string, string>>
  /** A file that the process loads before the program, and that may talk to it. */
  preload?: URL
}

export type Program = { origin: string; child: ChildProcess; stop: Stop }

/** The program itself, pointed at an upstream. It does not crawl unless it is asked to. */
export async function startProgram(upstream: Upstream, { settings, preload }: ProgramOptions = {}): Promise<Program> {
  const before = preload ? ['--import', preload.href] : []
  const child = spawn(process.execPath, [...before, join(ROOT, 'apps/bff/dist/main.js')], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PORT: '0',
      LINKDECK_AUTH: 'none',
      LINKDECK_CRAWL_EVERY_MINUTES: '0',
      LINKCARD_ENDPOINT: upstream.url,
      ALIBABA_CLOUD_ACCESS_KEY_ID: upstream.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: upstream.accessKeySecret,
      LINKCARD_CALLS_PER_SECOND: '1000',
      ...settings,
    },
  })
  const origin = await waitFor(child, /ready at (http:\/\/[^/\s]+)/)
  return { origin, child, stop: stopOf(child) }
}

export function stopOf(child: ChildProcess): Stop {
  return async (signal = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }
}

export function waitFor(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const listen = (data: Buffer) => {
      output += String(data)
      const found = pattern.exec(output)?.[1]
      if (found) resolve(found)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`A program ended with ${code}:\n${output}`)))
  })
}
