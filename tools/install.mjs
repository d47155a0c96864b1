/** Installs with exactly the pnpm that package.json pins, fetched by npm, which checks its integrity. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './process.mjs'

const MIN_NODE = [20, 19]

/** Refuses an older Node with what to do. */
export function needNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [minMajor = 0, minMinor = 0] = MIN_NODE
  if (major > minMajor || (major === minMajor && minor >= minMinor)) return
  process.stderr.write(
    `Linkdeck needs Node ${MIN_NODE.join('.')} or newer; this is ${process.version}. Install it from your system or nodejs.org.\n`,
  )
  process.exit(1)
}

/**
 * Resolves when every package of the folder's lockfile is in place; ends the process when that fails.
 * @param {string} [folder]
 */
export async function install(folder = ROOT) {
  /** @type {string[]} */
  const output = []
  const options = { cwd: folder, env: { CI: 'true' }, onOutput: (/** @type {string} */ text) => output.push(text) }
  const code = await pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], options)
  if (code === 0) return
  process.stderr.write(
    `${output.join('')}\nInstalling the packages failed (exit ${code}). Is the npm registry reachable?\n`,
  )
  process.exit(1)
}

/**
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function pnpm(args, options) {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const npm = ['exec', '--yes', '--prefer-offline', '--loglevel=error', `--package=${packageManager}`, '--']
  return run('npm', [...npm, 'pnpm', ...args], options)
}
