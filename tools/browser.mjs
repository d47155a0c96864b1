/** Finds a Chromium that starts: CHROMIUM_PATH, the system's, Playwright's own; else installs one. */
import { existsSync } from 'node:fs'
import { bin, run } from './process.mjs'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a browser that was seen starting. Throws with what to do when none can be had. */
export async function findBrowser() {
  const found = (await firstThatStarts()) ?? (await installOne())
  if (found) return found
  throw new Error('No Chromium starts here and none could be installed. Install one and set CHROMIUM_PATH to it.')
}

async function firstThatStarts() {
  const { chromium } = await import('@playwright/test')
  const named = process.env['CHROMIUM_PATH']
  const candidates = named ? [named] : [...SYSTEM, chromium.executablePath()]
  for (const path of candidates) if (existsSync(path) && (await starts(path))) return path
  return undefined
}

/** @param {string} executablePath */
async function starts(executablePath) {
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({ executablePath })
    await browser.close()
    return true
  } catch {
    return false
  }
}

async function installOne() {
  process.stderr.write('No Chromium found; trying to install one.\n')
  const isRoot = process.getuid?.() === 0
  const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run(bin('playwright'), ['install', ...(isRoot ? ['--with-deps'] : []), '--only-shell', 'chromium'], quiet)
  const own = await firstThatStarts()
  if (own) return own
  const sudo = isRoot ? [] : ['sudo', '-n']
  for (const words of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk', 'fonts-liberation'],
  ]) {
    const [command = '', ...args] = [...sudo, ...words]
    if ((await run(command, args, quiet)) !== 0) return undefined
  }
  return firstThatStarts()
}
