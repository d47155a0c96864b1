/** What is checked without running the product: types, style, what nobody uses, paths that documents name. */
import { missingPaths } from './doc-paths.mjs'
import { bin, run } from './process.mjs'

/** @type {[name: string, check: () => Promise<number>][]} */
const CHECKS = [
  ['types', () => run(bin('tsc'), ['-b'])],
  ['format and lint', () => run(bin('biome'), ['ci', '--colors=off', '--error-on-warnings', '.'])],
  ['unused files, exports and dependencies', () => run(bin('knip'), [])],
  ['paths named in documents', missingPaths],
]

/** Each check counts as one test. */
export async function checks() {
  const counts = { passed: 0, failed: 0 }
  for (const [name, check] of CHECKS) {
    const code = await check()
    process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'}  ${name}\n`)
    counts[code === 0 ? 'passed' : 'failed'] += 1
  }
  return counts
}
