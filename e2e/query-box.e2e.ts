/** The question typed as text, over an index that holds the whole fleet: the keyboard is enough. */
import type { Page } from '@playwright/test'
import { expect, type Linkdeck } from './linkdeck.ts'
import { Grid, queryBoxOf, runCommand, showsCount } from './rail.ts'
import { test } from './read-fleet.ts'
import { seriousFaults } from './serious-faults.ts'
import { cardsOfSentence } from './truth.ts'

const option = (page: Page, name: string) => page.getByRole('listbox').getByRole('option', { name })

/** Opens the page, and the box with its list. */
async function enter(page: Page, { address }: Linkdeck, search = ''): Promise<void> {
  await page.goto(`${address}${search}`)
  await expect(queryBoxOf(page)).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('listbox')).toBeVisible()
}

test('J3 as one typed line: the cards, their order and the link are exact', async ({ fleet, page }) => {
  const { linkdeck, truth } = fleet
  await enter(page, linkdeck)
  await page.keyboard.type('vendor:CMCC status:in-use rest:..10% expire:@this-month sort:rest')
  await page.keyboard.press('Enter')
  const cards = cardsOfSentence(truth)
  expect(cards.length).toBeGreaterThan(3)
  await showsCount(page, cards.length)
  const byRest = cards.toSorted((a, b) => (a.restBytes ?? 0) - (b.restBytes ?? 0))
  expect((await new Grid(page).iccids()).slice(0, 3)).toEqual(byRest.slice(0, 3).map(({ Iccid }) => Iccid))
  await expect(page).toHaveURL(
    /status=30&restPercent=\.\.10&expireTime=@this-month\.\.@this-month&vendor=CMCC&sort=rest/,
  )
  await expect(queryBoxOf(page)).toHaveValue('status:in-use rest:..10% expire:@this-month vendor:CMCC sort:rest')
})

test('suggestions say how many cards they would find, of the question as it is typed', async ({ fleet, page }) => {
  const { linkdeck, truth } = fleet
  await enter(page, linkdeck)
  await page.keyboard.type('status:suspended ven')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const count = truth.filter(({ Status, Vendor }) => Status === '35' && Vendor === 'CUCC').length
  await expect(option(page, 'China Unicom')).toHaveAccessibleName(new RegExp(` ${count} cards?$`))
  expect(new URL(page.url()).search).toBe('')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/status=35&vendor=CUCC/)
  await showsCount(page, count)
})

test('J1: six digits from the middle of a number find the card and nothing else', async ({ fleet, page }) => {
  const { linkdeck, truth } = fleet
  const digits = String(truth[1234]?.Iccid).slice(9, 15)
  const found = truth.filter((card) =>
    [card.Iccid, ...(card.Msisdn ?? []), ...(card.Imsi ?? []), card.Remark].some((text) => text?.includes(digits)),
  )
  await enter(page, linkdeck)
  await page.keyboard.type(digits)
  await page.keyboard.press('Enter')
  await showsCount(page, found.length)
  expect((await new Grid(page).iccids()).sort()).toEqual(found.map(({ Iccid }) => Iccid).sort())
})

test('a wrong word is marked, says what is allowed, asks nothing and stays; Escape takes it back', async ({
  fleet,
  page,
}) => {
  await enter(page, fleet.linkdeck, '?vendor=VNO')
  await page.keyboard.press('End')
  await page.keyboard.type(' status:bogus')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '“bogus”' })).toContainText('in-use')
  await expect(queryBoxOf(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(queryBoxOf(page)).toHaveValue('vendor:VNO status:bogus')
  expect(new URL(page.url()).search).toBe('?vendor=VNO')
  await page.keyboard.press('Escape')
  await expect(queryBoxOf(page)).toHaveValue('vendor:VNO')
})

test('commands run from the box: theme, language, help', async ({ fleet, page }) => {
  await enter(page, fleet.linkdeck)
  await runCommand(page, 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await runCommand(page, 'keyboard')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await runCommand(page, 'language')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

for (const [locale, colorScheme] of [
  ['zh-CN', 'light'],
  ['en-GB', 'dark'],
] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${locale}, ${colorScheme}, ${width} px`, () => {
      test.use({ locale, colorScheme, viewport: { width, height: 844 } })

      test('the open list, its counts and its faults are readable by all, and nothing scrolls sideways', async ({
        fleet,
        page,
      }) => {
        await enter(page, fleet.linkdeck)
        expect(await seriousFaults(page, 'search')).toEqual([])
        await page.keyboard.type('colour:red -tag:')
        await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
        await page.keyboard.press('ArrowDown')
        await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toBeVisible()
        expect(await seriousFaults(page, 'search')).toEqual([])
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(sideways).toBeLessThanOrEqual(0)
      })
    })
  }
}
