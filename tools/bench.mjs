/** Runs the built benchmarks one after another: speed is printed as ratios side by side, never asserted. */
import { findBrowser } from './browser.mjs'
import { DIST } from './build.mjs'
import { run } from './process.mjs'

/** @param {readonly string[]} names the benches to run; none: all */
export async function runBench(names) {
  const env = { CHROMIUM_PATH: await findBrowser() }
  return run(process.execPath, [DIST.bench, ...names], { env })
}
