/** Runs the unit tests and the tests in a real browser, and counts them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { bin, run } from './process.mjs'

/** @param {readonly string[]} args */
export function unitTests(args) {
  return counted(async (file) => {
    const code = await run(bin('vitest'), [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ])
    return { code, read: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }) }
  })
}

/** @param {readonly string[]} args */
export function endToEndTests(args) {
  return counted(async (file) => {
    const env = { CHROMIUM_PATH: await findBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: file }
    const code = await run(bin('playwright'), ['test', '--reporter=list,json', ...args], { env })
    return {
      code,
      read: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }),
    }
  })
}

/**
 * A runner that fails without a failed test (it could not start, say) counts as one failure.
 * @typedef {{ passed: number, failed: number }} Counts
 * @param {(file: string) => Promise<{ code: number, read: (report: any) => Counts }>} runner
 * @returns {Promise<Counts>}
 */
async function counted(runner) {
  const folder = mkdtempSync(join(tmpdir(), 'linkdeck-tests-'))
  try {
    const file = join(folder, 'report.json')
    const { code, read } = await runner(file)
    const counts = read(JSON.parse(readFileSync(file, 'utf8')))
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
