/** Numbers of cards hidden from a room that looks on: by one key, everywhere, in this browser until they are shown again. */
import type { Page } from '@playwright/test'
import { expect } from './linkdeck.ts'
import { Grid, queryBoxOf, Rail, runCommand } from './rail.ts'
import { test } from './read-fleet.ts'
import { seriousFaults } from './serious-faults.ts'

/** Everything a person or a reader of screens could find a number in. Where a link leads, and what was typed, is as it is. */
const everything = (page: Page) =>
  page.evaluate(() => [document.title, document.body.textContent, document.documentElement.outerHTML].join())

test('M hides every number, and what is copied; the question and the address stay as they are', async ({
  fleet,
  page,
}) => {
  const [card] = fleet.truth
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${fleet.linkdeck.address}?columns=iccid,msisdn,imsi&iccid=${card?.Iccid}`)
  const grid = new Grid(page)
  await expect(grid.card(1)).not.toHaveAttribute('aria-busy')
  const address = page.url()
  await page.keyboard.press('m')
  await expect(page.getByRole('button', { name: 'Numbers hidden' })).toHaveAttribute('aria-pressed', 'true')
  await grid.card(1).click()
  await expect(page.getByRole('button', { name: 'Copy ICCID' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Copy ICCID' }).first().click()
  const shown = (await everything(page)).replaceAll(/ (?:href|value)="[^"]*"/g, '')
  const numbers = [card?.Iccid ?? '', ...(card?.Msisdn ?? []), ...(card?.Imsi ?? [])]
  expect(numbers.filter((number) => shown.includes(number))).toEqual([])
  await expect(queryBoxOf(page)).toHaveCSS('-webkit-text-security', 'disc')
  expect(await seriousFaults(page)).toEqual([])
  expect(new URL(page.url()).searchParams.get('iccid')).toBe(new URL(address).searchParams.get('iccid'))

  await queryBoxOf(page).fill('')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(queryBoxOf(page)).toHaveValue(new RegExp(`^•+${card?.Iccid?.slice(-4)}$`))

  await page.reload()
  await expect(page.getByRole('button', { name: 'Numbers hidden' })).toBeVisible()
  await page.getByRole('button', { name: 'Numbers hidden' }).click()
  await expect(page.getByRole('complementary').last()).toContainText(numbers[1] ?? '')
})

test('the query box hides and shows them too, and says that a copied link has them whole', async ({ fleet, page }) => {
  const [card] = fleet.truth
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${fleet.linkdeck.address}?iccid=${card?.Iccid}`)
  await expect(new Grid(page).card(1)).not.toHaveAttribute('aria-busy')
  await runCommand(page, 'hide card')
  await expect(page.getByRole('button', { name: 'Numbers hidden' })).toBeVisible()
  await runCommand(page, 'copy the link')
  await expect(page.getByText('It holds card numbers in full.')).toBeVisible()
  await runCommand(page, 'show card')
  await expect(page.getByRole('button', { name: 'Hide card numbers' })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('tiles show the last four places, and the bar has room for the sign', async ({ fleet, page }) => {
    await page.goto(fleet.linkdeck.address)
    await page.getByRole('button', { name: 'Hide card numbers' }).click()
    await expect(page.getByRole('button', { name: /^Open card •+\w{4}$/ }).first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await new Rail(page).open()
    expect(await seriousFaults(page)).toEqual([])
  })
})
