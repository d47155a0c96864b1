/** Lays out what has to be carried to run Linkdeck and no more: the two bundles and the store's engine, which is native. */
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pnpm } from './install.mjs'
import { ROOT } from './process.mjs'

const PACKED = join(ROOT, 'build', 'linkdeck')
const DEPLOYED = join(ROOT, 'build', 'deployed')

/** From what was built before. */
export async function pack() {
  for (const folder of [PACKED, DEPLOYED]) rmSync(folder, { recursive: true, force: true })
  const code = await pnpm(['--filter', '@linkdeck/bff', '--prod', 'deploy', '--legacy', DEPLOYED])
  if (code !== 0) return code
  const bff = join(PACKED, 'apps', 'bff')
  mkdirSync(bff, { recursive: true })
  for (const part of ['dist', 'node_modules', 'package.json']) renameSync(join(DEPLOYED, part), join(bff, part))
  cpSync(join(ROOT, 'apps', 'web', 'dist'), join(PACKED, 'apps', 'web', 'dist'), { recursive: true })
  rmSync(DEPLOYED, { recursive: true })
  process.stdout.write(`Start it anywhere: node ${join(bff, 'dist', 'main.js')}\n`)
  return 0
}
