/** The view as a file: what stands in it is what the page shows, and it is told how true that is. */
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import exceljs from 'exceljs'
import { cardsOfView, test } from './jobs.ts'
import { expect } from './linkdeck.ts'
import { Grid, runCommand, showsCount } from './rail.ts'
import { seriousFaults } from './serious-faults.ts'
import { cardsOfSentence } from './truth.ts'

const SENTENCE = '?vendor=CMCC&status=30&restPercent=..10&expireTime=@this-month&sort=restPercent'

const exportButton = (page: Page) => page.getByRole('button', { name: 'Export', exact: true })
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Export this view' })
const trayOf = (page: Page) => page.getByRole('region', { name: 'Exports' })

async function exportAs(page: Page, format: string): Promise<Download> {
  const dialog = dialogOf(page)
  await dialog.getByRole('radio', { name: format }).check({ force: true })
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /^Export [\d,]+ rows?$/ }).click()
  return download
}

/** Sheets by name, each as rows of text. */
async function sheetsOf(download: Download): Promise<Record<string, string[][]>> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(await download.path())
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const rows: string[][] = []
      sheet.eachRow({ includeEmpty: true }, (row) => {
        rows.push(Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1).text))
      })
      return [sheet.name, rows]
    }),
  )
}

test('J3: the sentence as an Excel file: the same cards in the same order under the same columns', async ({
  fleet,
  page,
}) => {
  const { linkdeck, truth } = fleet
  const cards = cardsOfSentence(truth)
  await page.goto(`${linkdeck.address}${SENTENCE}`)
  await showsCount(page, cards.length)
  const shown = await page.getByRole('columnheader').allTextContents()
  await exportButton(page).click()
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('button', { name: `Export ${cards.length} rows` })).toBeVisible()
  expect(await seriousFaults(page, 'dialog')).toEqual([])
  const download = await exportAs(page, 'Excel')
  expect(download.suggestedFilename()).toMatch(/^linkdeck-\d{4}-\d\d-\d\d-\d{4}\.xlsx$/)
  const { Cards: [headings = [], ...rows] = [], 'About this file': about = [] } = await sheetsOf(download)
  expect(
    headings.filter((heading) => !/ \(bytes\)$/.test(heading)).map((heading) => heading.replace(' (%)', '')),
  ).toEqual(shown.map((heading) => heading.trim()))
  expect(rows.map(([iccid]) => iccid)).toEqual(cards.map(({ Iccid }) => Iccid))
  const note = Object.fromEntries(about)
  expect(note).toMatchObject({
    'Rows of cards': String(cards.length),
    'Whole fleet read': 'yes',
    'Sorted by': 'Remaining, ICCID',
  })
  expect(note['View']).toContain('expireTime=@this-month')
  expect(note['Filters']).toMatch(
    /^Status: In use; Remaining: ≤ 10 %; Plan expires: \S+ – \S+; Operator: China Mobile$/,
  )

  // The link in the file leads to the same cards.
  await page.goto(note['View'] ?? '')
  await showsCount(page, cards.length)
  const tray = trayOf(page)
  await expect(tray).toBeHidden()
})

test('selected rows are exported alone, and the note of the file names the list they became', async ({
  fleet,
  page,
}) => {
  const { linkdeck, truth } = fleet
  await page.goto(`${linkdeck.address}?status=30&sort=-iccid&columns=iccid,status`)
  const grid = new Grid(page)
  await grid.has(truth.filter(({ Status }) => Status === '30').length)
  for (const row of [5, 2, 3]) await grid.card(row).click({ position: { x: 20, y: 20 } })
  const { identities } = await cardsOfView(page)
  await exportButton(page).click()
  const dialog = dialogOf(page)
  await dialog.getByRole('radio', { name: 'The selected ones: 3' }).check({ force: true })
  await expect(dialog.getByRole('button', { name: 'Export 3 rows' })).toBeVisible()
  expect(await seriousFaults(page, 'dialog')).toEqual([])
  const { Cards: [, ...rows] = [], 'About this file': about = [] } = await sheetsOf(await exportAs(page, 'Excel'))
  const iccids = new Map(truth.map(({ identity, Iccid }) => [identity, Iccid]))
  expect(rows.map(([iccid]) => iccid)).toEqual([1, 2, 4].map((at) => iccids.get(identities[at] ?? '')))
  expect(Object.fromEntries(about)).toMatchObject({
    'Rows of cards': '3',
    Filters: expect.stringMatching(/^List: 3-[\w-]{16}$/),
    View: expect.stringMatching(/list=3-[\w-]{16}/),
  })
  await expect(page).toHaveURL(/status=30/)
})

test('the finished export says what it holds, and gives its note', async ({ fleet, page }) => {
  const { linkdeck, truth } = fleet
  await page.goto(`${linkdeck.address}?status=30&sort=-used`)
  await showsCount(page, truth.filter(({ Status }) => Status === '30').length)
  const { identities } = await cardsOfView(page)
  await expect(exportButton(page)).toBeEnabled()
  await page.keyboard.press('e')
  const download = await exportAs(page, 'CSV')
  const text = await readFile(await download.path(), 'utf8')
  const rows = text.slice(1).split('\r\n').slice(1, -1)
  expect(rows).toHaveLength(identities.length)
  const tray = trayOf(page)
  await expect(tray.getByRole('status')).toContainText(`Exported ${identities.length.toLocaleString('en')} rows`)
  await expect(tray.getByRole('status')).toContainText('whole fleet read')
  expect(await seriousFaults(page, 'section[aria-label="Exports"]')).toEqual([])
  const noted = page.waitForEvent('download')
  await tray.getByRole('button', { name: 'Save the note about this file' }).click()
  const note = JSON.parse(await readFile(await (await noted).path(), 'utf8'))
  expect(note).toMatchObject({ rows: identities.length, coverage: { complete: true } })
  await tray.getByRole('button', { name: 'Close' }).click()
  await expect(tray).toBeHidden()
})

test('columns are chosen for the file alone, and hidden numbers are hidden in it', async ({ fleet, page }) => {
  await page.goto(`${fleet.linkdeck.address}?status=50`)
  await expect(exportButton(page)).toBeEnabled()
  await page.keyboard.press('m')
  await runCommand(page, 'export')
  const dialog = dialogOf(page)
  await dialog.getByRole('checkbox', { name: 'Tags' }).uncheck()
  await dialog.getByRole('checkbox', { name: 'Remark' }).check()
  const { Cards: [headings = [], ...rows] = [] } = await sheetsOf(await exportAs(page, 'Excel'))
  expect(headings).toContain('Remark')
  expect(headings).not.toContain('Tags')
  expect(page.url()).not.toContain('columns=')
  for (const [iccid] of rows) expect(iccid).toMatch(/^•+\w{4}$/)
})

test('on a phone the export is within reach, and nothing is wider than the screen', async ({ fleet, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${fleet.linkdeck.address}${SENTENCE}`)
  await exportButton(page).click()
  await expect(dialogOf(page)).toBeVisible()
  expect(await seriousFaults(page, 'dialog')).toEqual([])
  await exportAs(page, 'JSON')
  await expect(trayOf(page).getByRole('status')).toContainText('Exported')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
