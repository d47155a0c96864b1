/** Builds the programs side by side with Vite. */
import { join } from 'node:path'
import { bin, ROOT, run } from './process.mjs'

/** @type {Record<string, { folder: string, config?: string }>} */
const PROGRAMS = {
  simulator: { folder: 'packages/simulator' },
  bff: { folder: 'apps/bff' },
  web: { folder: 'apps/web' },
  bench: { folder: 'bench' },
  floor: { folder: 'bench', config: 'floor.vite.config.ts' },
  peers: { folder: 'bench', config: 'peers.vite.config.ts' },
}

export const DIST = {
  simulator: join(ROOT, 'packages/simulator/dist/bin.js'),
  bff: join(ROOT, 'apps/bff/dist/main.js'),
  bench: join(ROOT, 'bench/dist/bench.js'),
}

/** Ends the process when one of them cannot be built. @param {readonly string[]} programs */
export async function build(programs) {
  const codes = await Promise.all(programs.map(buildOne))
  if (codes.some((code) => code !== 0)) process.exit(1)
}

/** @param {string} program */
async function buildOne(program) {
  const { folder = '', config } = PROGRAMS[program] ?? {}
  /** @type {string[]} */
  const output = []
  const args = ['build', '--logLevel', 'warn', ...(config ? ['--config', config] : [])]
  const code = await run(bin('vite'), args, { cwd: join(ROOT, folder), onOutput: (text) => output.push(text) })
  if (code !== 0) process.stderr.write(`Building ${program} failed:\n${output.join('')}\n`)
  return code
}
