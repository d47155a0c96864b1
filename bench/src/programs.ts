/** The built programs, each in a process of its own as in real life. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

export type Upstream = { url: string; accessKeyId: string; accessKeySecret: string; stop: () => void }

/** A simulator of 5,000 cards that never throttles. */
export async function startUpstream(): Promise<Upstream> {
  const args = ['--port', '0', '--cards', '5000', '--seed', '1', '--calls-per-second', '1000000']
  const child = spawn(process.execPath, [join(ROOT, 'packages/simulator/dist/bin.js'), ...args])
  const line = await waitFor(child, /(\{.*\})/)
  const { url, accessKeyId, accessKeySecret } = JSON.parse(line)
  return { url, accessKeyId, accessKeySecret, stop: () => child.kill() }
}

/** The program itself, pointed at a simulator; gives its origin. */
export async function startProgram(upstream: Upstream): Promise<{ origin: string; stop: () => void }> {
  const child = spawn(process.execPath, [join(ROOT, 'apps/bff/dist/main.js')], {
    env: {
      PORT: '0',
      LINKDECK_AUTH: 'none',
      LINKCARD_ENDPOINT: upstream.url,
      ALIBABA_CLOUD_ACCESS_KEY_ID: upstream.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: upstream.accessKeySecret,
      LINKCARD_CALLS_PER_SECOND: '1000',
    },
  })
  const address = await waitFor(child, /ready at (http:\/\/[^/\s]+)/)
  return { origin: address, stop: () => child.kill() }
}

function waitFor(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const listen = (data: Buffer) => {
      output += String(data)
      const found = pattern.exec(output)?.[1]
      if (found) resolve(found)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('exit', (code) => reject(new Error(`A program ended with ${code}:\n${output}`)))
  })
}
