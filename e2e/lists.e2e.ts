/** J7: a list of identifiers becomes a view, is sorted out without a guess, and leaves the house in its own order. */
import type { Page } from '@playwright/test'
import exceljs from 'exceljs'
import { test } from './jobs.ts'
import { expect } from './linkdeck.ts'
import { showsCount } from './rail.ts'
import { seriousFaults } from './serious-faults.ts'

const UNKNOWN = '89869999999999999999'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'A list as a view' })
const fieldOf = (page: Page) => dialogOf(page).getByRole('textbox', { name: 'ICCIDs, numbers or IMSIs' })

/** As a person does: typing ten thousand lines is another thing. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await fieldOf(page).press('ControlOrMeta+v')
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'List in', exact: true }).click()
  await expect(fieldOf(page)).toBeVisible()
}

test('J7: ten thousand pasted identifiers become a view in their order, and a file with what was not found', async ({
  fleet: { linkdeck, truth },
  page,
}) => {
  await page.goto(linkdeck.address)
  await showsCount(page, truth.length)
  const cards = await (await fetch(`${new URL(page.url()).origin}/api/cards?sort=-iccid&limit=1000`)).json()
  const whole: string[] = cards.rows.map((row: { iccid: string }) => row.iccid)
  const iccids = [...new Set(whole.filter((iccid) => /^\d{20}$/.test(iccid)))].slice(0, 300)
  const shortened = `${iccids[0]?.slice(0, 1)}.${iccids[0]?.slice(1, 3)}E+19`
  const numbers = Array.from({ length: 9_700 }, (_, at) => String(19_900_000_000 + at))
  await openDialog(page)
  await paste(page, ['ICCID', ...iccids, `'${iccids[1]}`, shortened, ...numbers].join('\n'))
  await dialogOf(page).getByRole('button', { name: 'Look them up' }).click()
  const report = dialogOf(page).getByRole('region', { name: 'What became of the list' })
  await expect(report).toContainText('300 identifiers found')
  await expect(report).toContainText('1 more time the same')
  await expect(report).toContainText('9,700 identifiers unknown')
  await expect(report).toContainText('1 shortened by a spreadsheet')
  await expect(report).toContainText('1 word that is no identifier')
  await dialogOf(page).getByRole('button', { name: 'Show as view' }).click()
  await expect(page.getByRole('main')).toContainText('10,001 identifiers')
  await expect(page).toHaveURL(/list=10001-[\w-]{16}&sort=list/)

  const { origin, search } = new URL(page.url())
  const file = await fetch(`${origin}/api/export${search}&format=csv&columns=iccid,status`)
  const [, ...rows] = (await file.text())
    .trim()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'))
  const found = rows.filter(([, status]) => status !== 'not found').map(([iccid]) => iccid)
  expect([...new Set(found)]).toEqual(iccids)
  expect(rows.slice(found.length)).toEqual([shortened, ...numbers].map((given) => [given, 'not found']))
})

test('a list that nobody needs any more is deleted, and a link to it says so', async ({
  fleet: { linkdeck, truth },
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(linkdeck.address)
  await showsCount(page, truth.length)
  await openDialog(page)
  await fieldOf(page).fill(UNKNOWN)
  await dialogOf(page).getByRole('button', { name: 'Look them up' }).click()
  await dialogOf(page).getByRole('button', { name: 'Show as view' }).click()
  await expect(page).toHaveURL(/list=1-[\w-]{16}&sort=list/)
  const link = page.url()
  await openDialog(page)
  await dialogOf(page).getByText('Your lists').click()
  const kept = dialogOf(page).getByText(/ of 1,000 lists/)
  // The newest stands first; other tests may have left theirs.
  const before = Number.parseInt((await kept.textContent()) ?? '', 10)
  await dialogOf(page)
    .getByRole('button', { name: /^Delete the list 1 identifier,/ })
    .first()
    .click()
  await expect(dialogOf(page).getByText('Links to this list will lead nowhere.')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await dialogOf(page).getByRole('button', { name: 'Delete for good' }).click()
  await expect(kept).toContainText(`${before - 1} of 1,000 lists`)
  await page.goto(link)
  await expect(page.getByRole('main')).toContainText('No list is kept here under this id')
})

test('a number that a spreadsheet shortened is the card that is chosen, by the keyboard alone', async ({
  fleet: { linkdeck, truth },
  page,
}) => {
  await page.goto(linkdeck.address)
  await showsCount(page, truth.length)
  const cards = await (await fetch(`${new URL(page.url()).origin}/api/cards?limit=100`)).json()
  const iccid: string = cards.rows.find((row: { iccid: string }) => /^\d{20}$/.test(row.iccid)).iccid
  await openDialog(page)
  await fieldOf(page).fill(`${iccid.slice(0, 1)}.${iccid.slice(1, 4)}E+19`)
  await dialogOf(page).getByRole('button', { name: 'Look them up' }).press('Enter')
  const choice = dialogOf(page).getByRole('checkbox').first()
  await choice.press('Space')
  await expect(choice).toBeChecked()
  await dialogOf(page).getByRole('button', { name: 'Show as view' }).press('Enter')
  await showsCount(page, 1)
})

async function workbookOf(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('Cards').addRows(rows.map((row) => [...row]))
  workbook.addWorksheet('Notes')
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function dropOnPage(page: Page, name: string, content: Buffer): Promise<void> {
  const dropped = await page.evaluateHandle(
    ({ name, bytes }) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], name))
      return data
    },
    { name, bytes: [...content] },
  )
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped })
}

test('an Excel workbook that is dropped on the page is sent once, and opens as a list or says why it does not', async ({
  fleet: { linkdeck, truth },
  page,
}) => {
  let sent = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/workbook') sent += 1
  })
  await page.goto(linkdeck.address)
  await showsCount(page, truth.length)
  // Files are taken by the part that brings lists in.
  await expect(page.getByRole('button', { name: 'List in', exact: true })).toBeVisible()
  await dropOnPage(page, 'cards.xlsx', await workbookOf([['ICCID'], [UNKNOWN]]))
  await expect(fieldOf(page)).toHaveValue(`ICCID\n${UNKNOWN}`)
  await expect(dialogOf(page).getByRole('status')).toContainText('Read from the sheet “Cards”.')
  await dialogOf(page).getByRole('button', { name: 'Not now' }).click()
  await expect(dialogOf(page)).toBeHidden()
  await dropOnPage(page, 'cards.xlsx', Buffer.from('PK\u0003\u0004rest'))
  await expect(dialogOf(page).getByRole('alert')).toContainText('cannot be read as an Excel workbook')
  expect(sent).toBe(2)
})

test('a text file and an Excel workbook are taken, an old workbook is refused, and nothing is lost on the way', async ({
  fleet: { linkdeck, truth },
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(linkdeck.address)
  await showsCount(page, truth.length)
  await openDialog(page)
  const choose = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = page.waitForEvent('filechooser')
    await dialogOf(page).getByRole('button', { name: 'Choose a file' }).click()
    await (await chooser).setFiles(file)
  }
  await choose({ name: 'cards.xls', mimeType: XLSX, buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') })
  await expect(dialogOf(page).getByRole('alert')).toContainText('Save it as .xlsx')
  await choose({ name: 'cards.xlsx', mimeType: XLSX, buffer: Buffer.from('PK\u0003\u0004rest') })
  await expect(dialogOf(page).getByRole('alert')).toContainText('cannot be read as an Excel workbook')
  const buffer = await workbookOf([['ICCID'], [UNKNOWN], [Number(UNKNOWN)]])
  await choose({ name: 'cards.xlsx', mimeType: XLSX, buffer })
  await expect(dialogOf(page).getByRole('status')).toContainText(
    'Read from the sheet “Cards”. 1 other sheet is not read.',
  )
  await dialogOf(page).getByRole('button', { name: 'Look them up' }).click()
  await expect(dialogOf(page)).toContainText('1 identifier unknown')
  await expect(dialogOf(page)).toContainText('1 shortened by a spreadsheet')
  await choose({
    name: 'cards.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`ICCID,City\r\n"${UNKNOWN}",Hangzhou\r\n`),
  })
  await expect(fieldOf(page)).toHaveValue(new RegExp(UNKNOWN))
  await dialogOf(page).getByRole('button', { name: 'Look them up' }).click()
  await expect(dialogOf(page)).toContainText('1 identifier unknown')
  expect(await seriousFaults(page)).toEqual([])
})
