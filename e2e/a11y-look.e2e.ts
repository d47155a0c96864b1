/** However somebody looks at the page, it can be used: forced colours, no motion, twice the size, wider text, by key. */
import type { Page } from '@playwright/test'
import { expect, type Linkdeck } from './linkdeck.ts'
import {
  cutOff,
  isEdged,
  isFilled,
  overlapping,
  showMotion,
  stopsWithoutRing,
  unreachable,
  widenText,
} from './looks.ts'
import { Grid, Rail } from './rail.ts'
import { test } from './read-fleet.ts'

test.setTimeout(120_000)

/** Something of everything: a list, a rule, a range, a date and an order. */
const QUESTION = '?vendor=CMCC&-tag=spare&restPercent=..60&expireTime=@today-300..@today%2B300&sort=-restPercent'

async function open(page: Page, { address }: Linkdeck, search = QUESTION): Promise<void> {
  await page.goto(`${address}${search}`)
  await expect(page.locator('[aria-rowindex="2"]:not([aria-busy])')).toBeVisible()
}

const chips = (page: Page) =>
  page
    .getByRole('list', { name: 'The question' })
    .locator('li > span')
    .filter({ has: page.getByRole('button', { name: /^Remove/ }) })

/** What of a meter is used up has its part of the track in its style. */
const fills = (page: Page) => page.locator('td [style*="--percent"]')

test.describe('with forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } })

  test('chips, meters and what is chosen are told by edges and fillings of their own', async ({ fleet, page }) => {
    await open(page, fleet.linkdeck)
    const rail = new Rail(page)
    await new Grid(page).card(2).click()
    await expect(page.getByRole('button', { name: /^Close/ })).toBeVisible()
    await expect(chips(page)).toHaveCount(4)
    for (const chip of await chips(page).all()) expect(await chip.evaluate(isEdged)).toBe(true)
    for (const fill of (await fills(page).all()).slice(0, 5)) {
      expect(await fill.evaluate(isFilled)).toBe(true)
      expect(await fill.locator('xpath=..').evaluate(isEdged)).toBe(true)
    }
    for (const chosen of [
      rail.choice('vendor', 'China Mobile').locator('[aria-hidden]').first(),
      page.getByRole('link', { name: 'Cards', exact: true }),
      page.locator('tr[aria-current="true"]'),
    ])
      expect(await chosen.evaluate(isEdged)).toBe(true)
    const track = rail.editor('restPercent').getByRole('slider').first().locator('xpath=following-sibling::span[1]')
    expect(await track.evaluate(isFilled)).toBe(true)
  })
})

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing moves while somebody filters, sorts, opens and refreshes', async ({ fleet, page }) => {
    const motions = await showMotion(page)
    await open(page, fleet.linkdeck)
    await new Rail(page).press('vendor', 'China Unicom')
    await page.getByRole('columnheader', { name: 'Used this cycle' }).click()
    await new Grid(page).card(1).click()
    await page.getByRole('button', { name: /^Close/ }).click()
    await page.getByRole('button', { name: 'Columns' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.getByRole('button', { name: 'Refresh' }).click()
    // The service takes one operator: reading the whole fleet is asked for first.
    await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click()
    await page.getByRole('link', { name: 'Today' }).click()
    await expect(page.getByRole('region', { name: 'What needs you today' })).toBeVisible()
    expect(await motions()).toEqual([])
  })
})

test.describe('at 200 %', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 })

  for (const [screen, search] of Object.entries({
    cards: QUESTION,
    today: '?screen=today',
    nothing: '?status=30&osStatus=300',
  }))
    test(`nothing scrolls sideways and everything is reached: ${screen}`, async ({ fleet, page }) => {
      await page.goto(`${fleet.linkdeck.address}${search}`)
      await expect(page.getByRole('button').last()).toBeVisible()
      await expect(page.getByRole('main')).toContainText(/\d/)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720)
      expect(await page.locator('body').evaluate(unreachable)).toEqual([])
    })

  test('a card and the filters are read and left', async ({ fleet, page }) => {
    await open(page, fleet.linkdeck)
    await new Grid(page).card(1).click()
    const panel = page.getByRole('complementary').last()
    await expect(panel.getByRole('button', { name: /^Close/ })).toBeVisible()
    expect(await panel.evaluate(unreachable)).toEqual([])
    await page.getByRole('button', { name: /^Close/ }).click()
    const rail = new Rail(page)
    await rail.open()
    await rail.showAll()
    expect(await page.getByRole('dialog').evaluate(unreachable)).toEqual([])
    await rail.close()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720)
  })
})

for (const locale of ['zh-CN', 'en-GB']) {
  test.describe(`with wider text, ${locale}`, () => {
    test.use({ locale })

    test('nothing in the rail, the header of the grid and the chips is cut off or overlaps', async ({
      fleet,
      page,
    }) => {
      await open(page, fleet.linkdeck)
      await page.evaluate(widenText)
      for (const part of [page.getByRole('complementary'), page.locator('thead'), page.locator('main ul').first()]) {
        expect(await part.evaluate(cutOff)).toEqual([])
        expect(await part.evaluate(overlapping)).toEqual([])
      }
    })
  })
}

for (const forcedColors of ['none', 'active'] as const) {
  test.describe(`by key, forced colours: ${forcedColors}`, () => {
    test.use({ contextOptions: { forcedColors } })

    test('each stop of the Tab key shows that it has the focus', async ({ fleet, page }) => {
      await open(page, fleet.linkdeck)
      expect(await stopsWithoutRing(page)).toEqual([])
      await page.goto(`${fleet.linkdeck.address}?screen=today`)
      await expect(page.getByRole('table').getByRole('button').first()).toBeVisible()
      expect(await stopsWithoutRing(page)).toEqual([])
    })
  })
}
