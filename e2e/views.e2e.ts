/** Views that last: saved under a name, handed over as a link, and the same file month after month. */
import { ExportNote } from '@linkdeck/contract'
import { type Simulator, startSimulator } from '@linkdeck/simulator'
import type { BrowserContext, Page } from '@playwright/test'
import {
  test as base,
  expect,
  FLEET,
  isRead,
  type Linkdeck,
  startLinkdeck,
  startReading,
  upstream,
} from './linkdeck.ts'
import { queryBoxOf } from './rail.ts'
import { seriousFaults } from './serious-faults.ts'

base.setTimeout(180_000)

const test = base.extend<object, { read: { simulator: Simulator; linkdeck: Linkdeck } }>({
  read: [
    async ({}, use) => {
      const simulator = await startSimulator(FLEET)
      const linkdeck = await startLinkdeck({ ...upstream(simulator), LINKDECK_CRAWL_EVERY_MINUTES: '600' })
      await isRead(linkdeck)
      await use({ simulator, linkdeck })
      await linkdeck.stop()
      await simulator.close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

const VIEW = '?status=30&expireTime=@this-month..@this-month&vendor=CMCC&sort=restPercent&columns=iccid,tag,expireTime'

const menuOf = (page: Page) => page.getByRole('dialog', { name: 'Views' })
const answerOf = (page: Page) => page.getByRole('region', { name: 'About this answer' })
/** Named by the view that the page shows. */
const viewsButton = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The page with its answer, its menu of views opened. */
async function openMenu(page: Page, name = 'Views'): Promise<void> {
  await expect(answerOf(page)).toContainText(/\d/)
  await viewsButton(page, name).click()
  await expect(menuOf(page).getByRole('heading', { name: 'Ready-made' })).toBeVisible()
}

async function saveAs(page: Page, name: string): Promise<void> {
  await menuOf(page).getByRole('textbox', { name: 'Save this view as' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(menuOf(page).getByRole('link', { name, exact: true })).toBeVisible()
}

test('J10: a view is saved, changed, opened by its name in a fresh browser, deleted and had back', async ({
  read,
  page,
  browser,
}) => {
  await page.goto(`${read.linkdeck.address}${VIEW}`)
  await openMenu(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }
  await saveAs(page, 'Month of finance')
  await page.keyboard.press('Escape')
  await expect(viewsButton(page, 'Month of finance')).toBeVisible()

  await page.getByRole('button', { name: /^Remove: Operator/ }).click()
  await openMenu(page, 'Month of finance changed')
  await menuOf(page).getByRole('button', { name: 'Save changes to Month of finance' }).click()
  await expect(viewsButton(page, 'Month of finance')).toBeVisible()
  const saved = new URL(page.url()).search
  expect(saved.length).toBeLessThanOrEqual(2001)

  const other = await (await browser.newContext()).newPage()
  await other.goto(read.linkdeck.address)
  await expect(viewsButton(other, 'Views')).toBeVisible()
  await queryBoxOf(other).click()
  await other.keyboard.type('>month of')
  await expect(other.getByRole('option', { name: 'View: Month of finance' })).toBeVisible()
  await other.keyboard.press('Enter')
  await expect(viewsButton(other, 'Month of finance')).toBeVisible()
  expect(new URL(other.url()).search).toBe(saved)
  await other.context().close()

  await menuOf(page).getByRole('button', { name: 'More about Month of finance' }).click()
  await menuOf(page).getByRole('button', { name: 'Delete' }).click()
  await expect(menuOf(page).getByText('Month of finance is deleted.')).toBeVisible()
  await expect(menuOf(page).getByRole('link', { name: 'Month of finance' })).toBeHidden()
  await expect(menuOf(page).getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(menuOf(page).getByRole('link', { name: 'Month of finance' })).toBeVisible()
})

test('views are put in order by keys, and stand so for the next who looks', async ({ read, page }) => {
  await page.goto(`${read.linkdeck.address}?status=30&sort=-used`)
  await openMenu(page)
  for (const name of ['Depot east', 'Depot west']) await saveAs(page, name)
  const own = menuOf(page).getByRole('region', { name: 'My views' }).getByRole('link')
  const orderOf = async () => (await own.allTextContents()).filter((name) => name.startsWith('Depot'))
  expect(await orderOf()).toEqual(['Depot east', 'Depot west'])
  await menuOf(page).getByRole('button', { name: 'More about Depot west' }).press('Enter')
  const up = menuOf(page).getByRole('button', { name: 'Move up' })
  await up.press('Enter')
  await expect.poll(orderOf).toEqual(['Depot west', 'Depot east'])
  await menuOf(page).getByRole('button', { name: 'Move down' }).press('Enter')
  await expect.poll(orderOf).toEqual(['Depot east', 'Depot west'])
  // The last one cannot go further down: the focus stays beside.
  await expect(up).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(orderOf).toEqual(['Depot west', 'Depot east'])
  await page.reload()
  await openMenu(page, 'Depot west')
  expect(await orderOf()).toEqual(['Depot west', 'Depot east'])
})

/** What another program is given: the page itself may not read the clipboard. */
async function pasted(context: BrowserContext): Promise<string> {
  const paper = await context.newPage()
  await paper.setContent('<textarea aria-label="Paper"></textarea>')
  await paper.getByLabel('Paper').press('ControlOrMeta+v')
  const text = await paper.getByLabel('Paper').inputValue()
  await paper.close()
  return text
}

test('a link is live until it is pinned, and says which; both can be copied', async ({ read, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${read.linkdeck.address}${VIEW}`)
  await openMenu(page)
  await menuOf(page).getByRole('button', { name: 'Copy the link, dates move with today' }).click()
  await expect(menuOf(page).getByText('The link is copied.')).toBeVisible()
  expect(await pasted(context)).toBe(page.url())
  await page.keyboard.press('Escape')
  await openMenu(page)
  const pin = menuOf(page).getByRole('button', { name: /^Copy the link, pinned to \d{4}-\d\d-\d\d$/ })
  await pin.click()
  await expect(menuOf(page).getByText('The link is copied.')).toBeVisible()
  const pinned = await pasted(context)
  expect(pinned).toMatch(/expireTime=\d{4}-\d\d-01\.\.\d{4}-\d\d-\d\d/)
  await page.keyboard.press('Escape')

  await expect(page.getByText('Live: dates move with today')).toBeVisible()
  const count = await answerOf(page).locator('strong').textContent()
  await page.getByRole('button', { name: /^Pin to \d{4}-\d\d-\d\d$/ }).click()
  await expect(page.getByText('Live: dates move with today')).toBeHidden()
  expect(page.url()).toBe(pinned)
  await expect(answerOf(page).locator('strong')).toHaveText(count ?? '')
})

test('a view opens first where the address asks nothing, until it no longer does; all by keys, on a phone', async ({
  read,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${read.linkdeck.address}?status=35`)
  await openMenu(page)
  expect(await seriousFaults(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await menuOf(page).getByRole('button', { name: 'Open Suspended, by reason first' }).press('Enter')
  await page.goto(read.linkdeck.address)
  await expect(viewsButton(page, 'Suspended, by reason')).toBeVisible()
  expect(new URL(page.url()).search).toBe('?status=35&sort=osStatus,iccid')
  await openMenu(page, 'Suspended, by reason')
  await menuOf(page).getByRole('button', { name: 'Do not open Suspended, by reason first' }).press('Enter')
  await page.goto(read.linkdeck.address)
  await expect(viewsButton(page, 'Views')).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
})

test('J12: the same view of two states of the fleet: two files alike but for their stamps and rows', async ({
  read: { simulator, linkdeck },
}) => {
  const before = await exported(linkdeck)
  simulator.churn.edit(500)
  simulator.churn.insert(40)
  simulator.churn.remove(40)
  await readAgain(linkdeck)
  const after = await exported(linkdeck)
  expect(after.text).not.toBe(before.text)
  expect(after.headings).toBe(before.headings)
  expect(JSON.stringify(withoutStamps(after.note))).toBe(JSON.stringify(withoutStamps(before.note)))
  expect(after.note.address).toContain('expireTime=@this-month')
})

/** The view as its link asks for it: the query, and the columns in their order. */
async function exported({ origin }: Linkdeck): Promise<{ text: string; headings: string; note: ExportNote }> {
  const file = await fetch(`${origin}/api/export${VIEW}&format=csv&lang=en`)
  const text = await file.text()
  const note = await fetch(`${origin}/api/exports/${file.headers.get('x-export-id')}/note`)
  return { text, headings: text.split('\r\n')[0] ?? '', note: ExportNote.parse(await note.json()) }
}

/** What is the state of the fleet, not the view: when, how much of it, and which rows. */
function withoutStamps({ asOf, writtenAt, coverage, rows, sha256, shortened, ...view }: ExportNote) {
  return view
}

async function readAgain(linkdeck: Linkdeck): Promise<void> {
  const asOf = async () => (await (await fetch(`${linkdeck.origin}/api/sync`)).json()).asOf
  const before = await asOf()
  await startReading(linkdeck)
  await expect.poll(asOf, { timeout: 120_000 }).not.toBe(before)
}
