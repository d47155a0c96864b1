/** Cards are selected by pointer and by key, over rows that nobody has looked at, and copied. */
import type { Page } from '@playwright/test'
import { expect } from './linkdeck.ts'
import { Grid, runCommand, showsCount } from './rail.ts'
import { test } from './read-fleet.ts'
import { seriousFaults } from './serious-faults.ts'
import type { TrueCard } from './truth.ts'

const COLUMNS = '?columns=iccid,status,vendor&sort=iccid'

const barOf = (page: Page) => page.getByRole('region', { name: 'Selected cards' })
const inOrder = (truth: readonly TrueCard[]) => truth.map(({ Iccid }) => String(Iccid)).sort()

/** What another program gets: the page itself may not read the clipboard. */
async function pasted(page: Page, type: 'text/plain' | 'text/html'): Promise<string> {
  await page.evaluate((wanted) => {
    const field = document.createElement('textarea')
    field.addEventListener('paste', (event) => {
      field.value = event.clipboardData?.getData(wanted) ?? ''
      event.preventDefault()
    })
    field.ariaLabel = wanted
    document.body.append(field)
    field.focus()
  }, type)
  await page.keyboard.press('ControlOrMeta+v')
  return page.getByLabel(type).inputValue()
}

async function open(page: Page, address: string): Promise<Grid> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${address}${COLUMNS}`)
  const grid = new Grid(page)
  await expect(grid.card(1)).toHaveAttribute('aria-selected', 'false')
  return grid
}

test('a box selects, Shift selects up to a row far below, and the ICCIDs are copied', async ({ fleet, page }) => {
  const iccids = inOrder(fleet.truth)
  const grid = await open(page, fleet.linkdeck.address)
  await grid.card(2).click({ position: { x: 20, y: 20 } })
  await expect(barOf(page)).toContainText('1 card selected')
  await expect(grid.card(2)).toHaveAttribute('aria-selected', 'true')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Row' }).fill('1001')
  await page.keyboard.press('Enter')
  await expect(grid.card(1001)).toHaveAttribute('aria-selected', 'false')
  await grid.card(1001).click({ modifiers: ['Shift'] })
  await expect(barOf(page)).toContainText('1,000 cards selected')
  await barOf(page).getByRole('button', { name: 'Copy ICCIDs' }).click()
  await expect(barOf(page)).toContainText('Copied 1,000 ICCIDs')
  expect((await pasted(page, 'text/plain')).split('\n').sort()).toEqual(iccids.slice(1, 1001))
  await barOf(page).getByRole('button', { name: 'Copy for a sheet' }).click()
  await expect(barOf(page)).toContainText('Copied 1,000 cards for a sheet')
  expect(await pasted(page, 'text/html')).toContain(`sdnum="1033;0;@">${iccids[1]}</td>`)
  await expect(page).not.toHaveURL(/card=/)
})

test('what is selected becomes a list in its order, which leads back to the same cards', async ({ fleet, page }) => {
  const iccids = inOrder(fleet.truth)
  const grid = await open(page, fleet.linkdeck.address)
  await grid.card(3).click({ position: { x: 20, y: 20 } })
  await grid.card(1).click({ position: { x: 20, y: 20 } })
  await expect(barOf(page)).toContainText('2 cards selected')
  await barOf(page).getByRole('button', { name: 'Make a list' }).click()
  await expect(page).toHaveURL(/list=2-[\w-]{16}&sort=list/)
  await showsCount(page, 2)
  await expect(barOf(page)).toHaveCount(0)
  const { origin, searchParams } = new URL(page.url())
  const { rows } = await (await fetch(`${origin}/api/cards?list=${searchParams.get('list')}&sort=list`)).json()
  expect(rows.map(({ iccid }: { iccid: string }) => iccid)).toEqual([iccids[2], iccids[0]])
})

test('by the query box: every card but one becomes a list; with nothing selected it says so', async ({
  fleet,
  page,
}) => {
  const grid = await open(page, fleet.linkdeck.address)
  await runCommand(page, 'list of the selected')
  await expect(page.getByText('Select cards first.')).toBeVisible()
  await page.keyboard.press('Escape')
  await grid.card(1).locator('td').first().focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Space')
  await expect(barOf(page)).toContainText('but 1')
  await runCommand(page, 'list of the selected')
  await expect(page).toHaveURL(/list=\d+-[\w-]{16}&sort=list/)
  await showsCount(page, fleet.truth.length - 1)
})

test('with the keyboard alone: a row, more of them, all but one, and none', async ({ fleet, page }) => {
  const grid = await open(page, fleet.linkdeck.address)
  await grid.card(1).locator('td').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(barOf(page)).toContainText('3 cards selected')
  await page.keyboard.press('ControlOrMeta+a')
  await expect(barOf(page)).toContainText(/^All [\d,]+ matching selected, as of/)
  await page.keyboard.press('Space')
  await expect(barOf(page)).toContainText('but 1')
  await expect(grid.card(3)).toHaveAttribute('aria-selected', 'false')
  await expect(grid.card(4)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(barOf(page)).toHaveCount(0)
})

test('an opened card, its way back and another order leave the selection, another question does not', async ({
  fleet,
  page,
}) => {
  const grid = await open(page, fleet.linkdeck.address)
  await grid.card(2).click({ position: { x: 20, y: 20 } })
  await expect(barOf(page)).toContainText('1 card selected')
  await grid.card(3).click()
  await expect(page).toHaveURL(/card=/)
  await page.goBack()
  await expect(barOf(page)).toContainText('1 card selected')
  await page.getByRole('columnheader', { name: 'ICCID' }).click()
  await expect(page).toHaveURL(/sort=-iccid/)
  await expect(barOf(page)).toContainText('1 card selected')
  await page.goto(`${fleet.linkdeck.address}${COLUMNS}&vendor=CMCC`)
  await expect(grid.card(1)).toHaveAttribute('aria-selected', 'false')
  await expect(barOf(page)).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('every card has a box, and the bar stays at the lower edge', async ({ fleet, page }) => {
    await page.goto(`${fleet.linkdeck.address}${COLUMNS}`)
    const boxes = page.getByRole('checkbox', { name: /^Select card/ })
    await boxes.nth(1).check()
    await boxes.nth(2).check()
    await expect(barOf(page)).toContainText('2 cards selected')
    await expect(barOf(page)).toBeInViewport()
    expect(await seriousFaults(page)).toEqual([])
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
  })
})
