/** Nothing moves under the eye while a page comes: what shifts on each screen, wide, narrow and on a phone. */
import type { Page } from '@playwright/test'
import { expect } from './linkdeck.ts'
import { test } from './read-fleet.ts'

declare global {
  interface Window {
    /** The sum of all layout shifts that nobody asked for. */
    shifted: number
    changedAt: number
  }
}

/** A tenth of what browsers call good. A row for a status that nobody documented takes up to 0.006. */
const MOST = 0.01
const STILL_MS = 700

const SCREENS: Record<string, string> = {
  'all cards': '/',
  today: '/?screen=today',
  'a filter and an order': '/?status=40&sort=rest',
  'an address that cannot be read': '/?vendor=nobody',
  'nothing found': '/?q=nothing-is-called-this',
}

const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 900, height: 800 },
  { width: 390, height: 844 },
]

for (const viewport of VIEWPORTS)
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport })
    for (const [name, address] of Object.entries(SCREENS))
      test(`${name}: nothing moves while it comes`, async ({ page, fleet }) => {
        await page.addInitScript(watchShifts)
        await page.goto(`${fleet.linkdeck.origin}${address}`)
        await isStill(page)
        expect(await page.evaluate(() => window.shifted)).toBeLessThan(MOST)
      })
  })

function watchShifts() {
  window.shifted = 0
  window.changedAt = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) window.shifted += Number(entry.value)
  }).observe({ type: 'layout-shift', buffered: true })
  new MutationObserver(() => {
    window.changedAt = performance.now()
  }).observe(document, { subtree: true, childList: true })
}

/** The last part to come has come: what can be pressed can be, and the page has not changed for a while. */
async function isStill(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /Views|视图/ })).toBeVisible()
  await page.waitForFunction((stillMs) => performance.now() - window.changedAt > stillMs, STILL_MS)
}
