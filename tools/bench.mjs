/** Runs the built benchmarks one after another: speed is printed as ratios side by side, never asserted. */
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { build, DIST } from './build.mjs'
import { install } from './install.mjs'
import { bin, ROOT, run } from './process.mjs'

/** Other grids, with packages of their own that nobody else installs. */
const PEERS = join(ROOT, 'bench/peers')

/** @param {readonly string[]} args the benches to run, none: all; and options */
export async function runBench(args) {
  const names = args.filter((arg) => !arg.startsWith('-'))
  if (names.length === 0 || names.includes('grid')) {
    await install(PEERS)
    // Their types are there only now, so the usual check does not see their pages.
    if ((await run(bin('tsc'), ['-p', PEERS])) !== 0) return 1
    await build(['peers'])
  }
  const env = { CHROMIUM_PATH: await findBrowser() }
  return run(process.execPath, [DIST.bench, ...args], { env })
}
