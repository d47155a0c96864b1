/** What a person sees when the page opens: readable by all, in both languages and themes, wide and narrow. */
import { CARD_FIELD_NAMES, type CardFieldName, fieldOf } from '@linkdeck/contract'
import type { Page } from '@playwright/test'
import { expect, test } from './linkdeck.ts'
import { Grid, Rail } from './rail.ts'
import { seriousFaults } from './serious-faults.ts'

const LANGUAGES = [
  ['zh-CN', 'zh'],
  ['en-GB', 'en'],
] as const

/** Problems the browser itself reports: errors, and whatever the page's policy had to block. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|Trusted/i.test(message.text()))
      complaints.push(message.text())
  })
  return complaints
}

for (const [locale, language] of LANGUAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      test.describe(`${language}, ${colorScheme}, ${width} px`, () => {
        test.use({ locale, colorScheme, viewport: { width, height: width === 390 ? 844 : 900 } })

        test('nothing serious for axe, nothing scrolls sideways, the browser has no complaints', async ({
          linkdeck,
          page,
        }) => {
          const complaints = complaintsOf(page)
          test.setTimeout(120_000)
          await page.goto(`${linkdeck.address}?limit=10`)
          await expect(page.getByText('8986').first()).toBeVisible()
          await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh-CN' ? 'zh-CN' : 'en')
          expect(await seriousFaults(page)).toEqual([])
          await page.getByText(/^8986/).first().click()
          if (width === 1440) await page.keyboard.press('Enter')
          await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
          expect(await seriousFaults(page)).toEqual([])
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(sideways).toBeLessThanOrEqual(0)
          expect(complaints).toEqual([])
        })
      })
    }
  }
}

for (const [locale, language] of LANGUAGES) {
  test.describe(`the detail panel in ${language}`, () => {
    test.use({ locale })

    test('shows all 34 fields of the document under their labels', async ({ linkdeck, page, simulator }) => {
      const row = simulator.fleet.card(0)
      await page.goto(`${linkdeck.address}?card=${row.VsimInstanceId}~${row.Iccid}`)
      const panel = page.getByRole('complementary').last()
      await expect(panel.getByText(String(row.VsimInstanceId))).toBeVisible()
      const fields = CARD_FIELD_NAMES.filter((name: CardFieldName) => fieldOf(name).source === 'service')
      expect(fields).toHaveLength(34)
      for (const name of fields) {
        await expect(panel.getByText(fieldOf(name)[language], { exact: true }).first(), name).toBeAttached()
      }
      for (const [name, value] of Object.entries(row)) {
        if (typeof value !== 'string' || /Status|Type|Vendor|Period|IsAuto|Time$/.test(name)) continue
        await expect(panel.getByText(value.replace(/\.00(?=MB)/, ''), { exact: false }).first(), name).toBeAttached()
      }
    })
  })
}

test("the document's own sample row has 100 % left", async ({ linkdeck, page }) => {
  await page.goto(linkdeck.address)
  const { grid } = new Grid(page)
  await expect(grid.getByRole('row').nth(1)).toContainText('100%')
  await expect(grid.getByRole('row').nth(1)).toContainText('130 MB')
})

test('a view is its address: a colleague who opens it sees the same', async ({ browser, linkdeck, page }) => {
  await page.goto(linkdeck.address)
  await new Rail(page).press('status', 'Suspended')
  await page.getByRole('columnheader', { name: 'Used this cycle' }).click()
  await expect(page).toHaveURL(/status=35&sort=-?used/)
  await expect(page.getByText(/Sorted within this page of 40, not over/)).toBeVisible()
  const grid = new Grid(page)
  const seen = await grid.iccids()

  const colleague = await (await browser.newContext()).newPage()
  await colleague.goto(page.url())
  await expect.poll(() => new Grid(colleague).iccids()).toEqual(seen)

  await page.goBack()
  await page.goBack()
  await expect(page).not.toHaveURL(/status/)
  await expect(page.getByText('5,000 cards in the account')).toBeAttached()
})

test('parts of an address that cannot be read are named, and the rest is shown', async ({ linkdeck, page }) => {
  await page.goto(`${linkdeck.address}?status=35&colour=red&expireTime=someday`)
  await expect(page.getByText('colour=red')).toBeVisible()
  await expect(page.getByText('expireTime=someday')).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toContainText('Suspended')
})

test('what the service cannot answer is refused by name, and one click relaxes it', async ({
  linkdeck,
  page,
  simulator,
}) => {
  simulator.clearRequests()
  await page.goto(`${linkdeck.address}?status=30&status=35&q=truck`)
  await expect(
    page.getByRole('heading', { name: 'The service cannot answer this question as it stands' }),
  ).toBeVisible()
  expect(simulator.requests()).toEqual([])
  await page.getByRole('button', { name: 'Remove them all' }).click()
  await new Grid(page).has(5000)
})

test('hostile remarks and tags stay text', async ({ linkdeck, page, simulator }) => {
  const complaints = complaintsOf(page)
  const hostile = Array.from({ length: simulator.fleet.size }, (_, index) => simulator.fleet.card(index)).filter(
    ({ Remark, TagList }) =>
      /<img|^=cmd/.test(`${Remark ?? ''}\n${TagList?.map(({ TagName }) => TagName).join('\n') ?? ''}`),
  )
  expect(hostile.length).toBeGreaterThan(0)
  for (const row of hostile.slice(0, 3)) {
    await page.goto(`${linkdeck.address}?iccid=${row.Iccid}&card=${row.VsimInstanceId}~${row.Iccid}`)
    await expect(page.getByText(/<img|=cmd/).first()).toBeVisible()
    expect(await page.locator('img[src="x"]').count()).toBe(0)
  }
  expect(complaints).toEqual([])
})

test('everything is reached by keyboard: search, filter, grid, card and back', async ({
  linkdeck,
  page,
  simulator,
}) => {
  const row = simulator.fleet.card(7)
  await page.goto(linkdeck.address)
  await new Grid(page).has(5000)
  await page.keyboard.press('/')
  await page.keyboard.type(String(row.Iccid))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`iccid=${row.Iccid}`))
  await new Grid(page).has(1)

  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('link', { name: 'Skip to the cards' })).toBeFocused()
  await page.keyboard.press('Enter')
  const isInGrid = () => page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null)
  for (let presses = 0; presses < 12 && !(await isInGrid()); presses += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Close/ })).toBeVisible()
  await expect(page).toHaveURL(/card=/)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/card=/)
})
