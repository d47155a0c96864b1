/** For tests: the program, built and started as it is for real. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, vi } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

export type Program = Awaited<ReturnType<typeof buildProgram>>

/** before: what a shell does first in the process of the program. args: of the program. */
type How = { before?: string; args?: readonly string[] }

/** name: of the folder it is built into, which is taken away in the end. */
export async function buildProgram(name: string) {
  const outDir = join(ROOT, 'node_modules', '.cache', `${name} ${process.pid}`)
  const children: ChildProcess[] = []
  await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'silent', build: { outDir } })

  function start(settings: Readonly<Record<string, string>>, { before = 'true', args = [] }: How = {}) {
    const env = { PATH: process.env['PATH'] ?? '', PORT: '0', ...settings }
    const command = ['-c', `${before} && exec "$@"`, 'sh', process.execPath, join(outDir, 'main.js'), ...args]
    const child = spawn('sh', command, { cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] })
    children.push(child)
    const output = { out: '', err: '' }
    child.stdout.on('data', (data) => {
      output.out += String(data)
    })
    child.stderr.on('data', (data) => {
      output.err += String(data)
    })
    const ended = once(child, 'close').then(([code]) => Number(code))
    const says = (pattern: RegExp) =>
      vi
        .waitFor(() => expect(output.out).toMatch(pattern), { timeout: 20_000 })
        .then(() => pattern.exec(output.out)?.[1] ?? '')
    return { child, output, ended, says, ready: () => says(/ready at (http:\S+)/) }
  }

  const killAll = () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  }
  return { start, killAll, remove: () => rm(outDir, { recursive: true }) }
}
