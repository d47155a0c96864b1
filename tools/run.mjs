/**
 * The verbs of package.json on a machine that has only Node, npm and git: installs the pinned pnpm's packages, builds,
 * and does what was asked. `test` ends with one line: N passed, N failed.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runBench } from './bench.mjs'
import { build, DIST } from './build.mjs'
import { checks } from './checks.mjs'
import { endToEndTests, unitTests } from './counted-tests.mjs'
import { install, needNode, pnpm } from './install.mjs'
import { pack } from './pack.mjs'
import { become, bin, ROOT, run } from './process.mjs'

const [verb = '', ...rest] = process.argv.slice(2)

/** @type {Record<string, () => Promise<number>>} */
const verbs = {
  start: async () => {
    await build(['simulator', 'bff', 'web'])
    return become('node', [DIST.bff, ...rest])
  },
  pack: async () => {
    await build(['simulator', 'bff', 'web'])
    return pack()
  },
  sbom: () => pnpm(['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--prod', ...rest]),
  simulator: async () => {
    await build(['simulator'])
    return become('node', [DIST.simulator, ...rest])
  },
  test: async () => {
    await build(['simulator', 'bff', 'web'])
    return report([await checks(), await unitTests([]), await endToEndTests([])])
  },
  check: async () => report([await checks()]),
  unit: async () => report([await unitTests(rest)]),
  e2e: async () => {
    await build(['simulator', 'bff', 'web'])
    return report([await endToEndTests(rest)])
  },
  bench: async () => {
    await build(['simulator', 'bff', 'web', 'bench'])
    await build(['floor'])
    return runBench(rest)
  },
  screens: async () => {
    await build(['simulator', 'bff', 'web'])
    mkdirSync(join(ROOT, '.screens'), { recursive: true })
    return report([await endToEndTests(['--config', 'e2e/screens.config.ts', ...rest])])
  },
  format: () => run(bin('biome'), ['check', '--write', '.']),
}

/** @param {{ passed: number, failed: number }[]} counts */
function report(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
}

const act = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
if (!act) {
  process.stderr.write(`Unknown verb "${verb}". There are: ${Object.keys(verbs).join(', ')}.\n`)
  process.exitCode = 2
} else {
  needNode()
  await install()
  process.exitCode = await act()
}
