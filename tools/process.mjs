/** Child processes: argument lists only (no shell), so that a path with a space is a path. */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** @param {string} name */
export const bin = (name) => join(ROOT, 'node_modules', '.bin', name)

/**
 * Runs a command to its end and gives its exit code. What it prints goes to the terminal, or to stderr when `quiet`
 * (so that a verb may own stdout), or is returned to `onOutput`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd = ROOT, env = {}, quiet = false, onOutput } = {}) {
  return new Promise((resolve) => {
    const output = onOutput ? 'pipe' : quiet ? process.stderr : 'inherit'
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['inherit', output, onOutput ? 'pipe' : 'inherit'],
    })
    if (onOutput)
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => onOutput(String(data)))
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`)
      resolve(127)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs a server in the foreground: signals reach it, and its exit code becomes ours.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function become(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command === 'node' ? process.execPath : command, args, { cwd: ROOT, stdio: 'inherit' })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
