/** Builds the programs side by side with Vite. */
import { join } from 'node:path'
import { bin, ROOT, run } from './process.mjs'

const FOLDER = { simulator: 'packages/simulator', bff: 'apps/bff', web: 'apps/web', bench: 'bench' }

export const DIST = {
  simulator: join(ROOT, FOLDER.simulator, 'dist', 'bin.js'),
  bff: join(ROOT, FOLDER.bff, 'dist', 'main.js'),
  bench: join(ROOT, FOLDER.bench, 'dist'),
}

/** @param {readonly (keyof typeof FOLDER)[]} programs */
export async function build(programs) {
  const codes = await Promise.all(programs.map(buildOne))
  if (codes.some((code) => code !== 0)) process.exit(1)
}

/** @param {keyof typeof FOLDER} program */
async function buildOne(program) {
  /** @type {string[]} */
  const output = []
  const code = await run(bin('vite'), ['build', '--logLevel', 'warn'], {
    cwd: join(ROOT, FOLDER[program]),
    onOutput: (text) => output.push(text),
  })
  if (code !== 0) process.stderr.write(`Building ${program} failed:\n${output.join('')}\n`)
  return code
}
