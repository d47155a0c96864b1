/** Nothing moves under the eye while a page comes: what shifts on each screen, wide, narrow and on a phone. */
import type { Locator, Page, Route } from '@playwright/test'
import { ADMIN_WORDS } from '../apps/web/src/i18n/admin-words.ts'
import { VIEW_WORDS } from '../apps/web/src/i18n/view-words.ts'
import { expect } from './linkdeck.ts'
import { type ReadFleet, test } from './read-fleet.ts'

declare global {
  interface Window {
    /** The sum of all layout shifts that nobody asked for. */
    shifted: number
    changedAt: number
  }
}

/**
 * A quarter of what browsers call good. A status that nobody documented takes a line in the filters, and where fonts are
 * wide one on the board: up to 0.006 each, and nobody can keep room for it.
 */
const MOST = 0.025
const STILL_MS = 700

const SCREENS: Record<string, string> = {
  'all cards': '/',
  today: '/?screen=today',
  'a filter and an order': '/?status=40&sort=rest',
  'an address that cannot be read': '/?vendor=nobody',
  'nothing found': '/?q=nothing-is-called-this',
  'an opened card': '/?card=FIRST',
  'what an administrator looks after': '/?screen=admin',
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
        expect(await shiftsOf(page, fleet, address)).toBeLessThan(MOST)
      })
  })

test.describe('where the cards come late and the state of the index later', () => {
  test.use({ viewport: { width: 900, height: 800 } })
  for (const [name, address] of Object.entries(SCREENS))
    test(`${name}: nothing moves while it comes`, async ({ page, fleet }) => {
      await page.route(/\/api\/cards/, comesAfter(900))
      await page.route(/\/api\/sync/, comesAfter(1_500))
      await page.route(/\/api\/facets/, comesAfter(300))
      expect(await shiftsOf(page, fleet, address)).toBeLessThan(MOST)
    })
})

function comesAfter(ms: number): (route: Route) => Promise<void> {
  return async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    await route.continue()
  }
}

async function shiftsOf(page: Page, { linkdeck, truth }: ReadFleet, address: string): Promise<number> {
  await page.addInitScript(watchShifts)
  await page.goto(linkdeck.origin + address.replace('FIRST', encodeURIComponent(truth[0]?.identity ?? '')))
  await expect(lastOf(page)).toBeVisible()
  await page.waitForFunction((stillMs) => performance.now() - window.changedAt > stillMs, STILL_MS)
  return page.evaluate(() => window.shifted)
}

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

/** The last part to come: views can be opened, or the audit tells whether it is whole. */
function lastOf(page: Page): Locator {
  return page.getByText(ADMIN_WORDS.en.audit.whole).or(page.getByRole('button', { name: VIEW_WORDS.en.title }))
}
