/** J12: a file of last time comes back: its view stands there again, and what changed since is exactly what did. */
import { readFile } from 'node:fs/promises'
import type { Simulator } from '@linkdeck/simulator'
import type { Download, Page } from '@playwright/test'
import { test as base, expect, type Linkdeck, startReadFleet, startReading } from './linkdeck.ts'
import { showsCount } from './rail.ts'
import { seriousFaults } from './serious-faults.ts'

type World = { simulator: Simulator; linkdeck: Linkdeck }
type Saved = { name: string; mimeType: string; buffer: Buffer }

const CARDS = 2_000
const SEARCH = '?status=30&sort=-used&columns=iccid,used,remark,status'

base.setTimeout(120_000)

const test = base.extend<{ world: World }>({
  world: async ({}, use) => {
    const { simulator, linkdeck, stop } = await startReadFleet(CARDS)
    await use({ simulator, linkdeck })
    await stop()
  },
})

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'What changed since this file' })
const linesOf = (page: Page) => dialogOf(page).getByRole('table', { name: 'Differences' }).getByRole('row')

/** The view as the page exports it, and the note that is offered when it is finished. */
async function exportAs(page: Page, format: 'CSV' | 'JSON' | 'Excel'): Promise<{ file: Saved; note: Saved }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export this view' })
  await dialog.getByRole('radio', { name: format }).check({ force: true })
  const file = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /^Export [\d,]+ rows?$/ }).click()
  const saved = await savedAs(await file, 'text/csv')
  const tray = page.getByRole('region', { name: 'Exports' })
  const note = page.waitForEvent('download')
  await tray.getByRole('button', { name: 'Save the note about this file' }).click()
  return { file: saved, note: await savedAs(await note, 'application/json') }
}

async function savedAs(download: Download, mimeType: string): Promise<Saved> {
  return { name: download.suggestedFilename(), mimeType, buffer: await readFile(await download.path()) }
}

/** Twice, as a card is gone only when two crawls have not found it. */
async function crawlTwice(linkdeck: Linkdeck): Promise<void> {
  const lastEnd = async () => (await (await fetch(`${linkdeck.origin}/api/sync`)).json()).lastComplete.finishedAt
  for (let times = 0; times < 2; times += 1) {
    const before = await lastEnd()
    await startReading(linkdeck)
    await expect.poll(lastEnd, { timeout: 60_000 }).not.toBe(before)
  }
}

async function choose(page: Page, files: readonly Saved[]): Promise<void> {
  await page.getByRole('button', { name: 'List in', exact: true }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles([...files])
}

/** By identity: what the columns of the file show of each card in use. */
function inUse({ simulator }: World): Map<string, string> {
  const { identities, rows } = simulator.truth()
  const shown = rows.map(
    ({ Status, PeriodAddFlow, Remark }) => [Status, JSON.stringify([PeriodAddFlow, Remark])] as const,
  )
  return new Map(identities.flatMap((id, at) => (shown[at]?.[0] === '30' ? [[id, shown[at][1]] as const] : [])))
}

function countsOf(before: Map<string, string>, after: Map<string, string>) {
  const kept = [...before].filter(([id]) => after.has(id))
  const changed = kept.filter(([id, text]) => after.get(id) !== text).length
  return { gone: before.size - kept.length, new: after.size - kept.length, changed, same: kept.length - changed }
}

async function showsCounts(page: Page, counts: ReturnType<typeof countsOf>): Promise<void> {
  const dialog = dialogOf(page)
  const number = (count: number) => count.toLocaleString('en')
  await expect(dialog.getByRole('radio', { name: `Gone ${number(counts.gone)}`, exact: true })).toBeAttached()
  await expect(dialog.getByRole('radio', { name: `New ${number(counts.new)}`, exact: true })).toBeAttached()
  await expect(dialog.getByRole('radio', { name: `Changed ${number(counts.changed)}`, exact: true })).toBeAttached()
  await expect(dialog).toContainText(`${number(counts.same)} cards as they were.`)
}

test('J12: the file of last month shows exactly what changed, over its own view', async ({ world, page }) => {
  const before = inUse(world)
  await page.goto(`${world.linkdeck.origin}/${SEARCH}`)
  await showsCount(page, before.size)
  const csv = await exportAs(page, 'CSV')
  world.simulator.churn.remove(12)
  world.simulator.churn.insert(20)
  world.simulator.churn.edit(150)
  await crawlTwice(world.linkdeck)
  const counts = countsOf(before, inUse(world))
  expect(counts.gone * counts.new * counts.changed).toBeGreaterThan(0)

  await page.goto(`${world.linkdeck.origin}/?status=50`)
  await expect(page.getByRole('region', { name: 'About this answer' })).toContainText(/\d/)
  await choose(page, [csv.file, csv.note])
  await showsCounts(page, counts)
  await expect(page).toHaveURL((url) => url.search === SEARCH)
  expect(await seriousFaults(page, 'dialog')).toEqual([])
  await dialogOf(page).getByRole('radio', { name: /^Gone/ }).check({ force: true })
  await expect(linesOf(page)).toHaveCount(counts.gone + 1)
  await dialogOf(page).getByRole('button', { name: 'Close' }).first().click()
  await expect(dialogOf(page)).toBeHidden()
  await showsCount(page, counts.new + counts.changed + counts.same)
})

test('a CSV alone asks for its note, and an edited one is said to be edited', async ({ world, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const cards = inUse(world)
  await page.goto(`${world.linkdeck.origin}/${SEARCH}`)
  await showsCount(page, cards.size)
  const { file, note } = await exportAs(page, 'CSV')
  const edited = Buffer.from(String(file.buffer).replace(/"In use"\r\n$/, '"In good use"\r\n'))
  await choose(page, [{ ...file, buffer: edited }])
  const dialog = dialogOf(page)
  await expect(dialog).toContainText('A CSV of Linkdeck does not say which view it is of')
  expect(await seriousFaults(page, 'dialog')).toEqual([])
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose the note' }).press('Enter')
  await (await chooser).setFiles([note])
  await showsCounts(page, { gone: 0, new: 0, changed: 1, same: cards.size - 1 })
  await expect(dialog).toContainText('This file was edited after it was exported')
  await expect(linesOf(page).last()).toContainText('In good use')
  expect(await seriousFaults(page, 'dialog')).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(world.linkdeck.output()).not.toMatch(/8986\d{10}/)
})

test('a JSON file that is dropped on the page says that nothing changed', async ({ world, page }) => {
  await page.goto(`${world.linkdeck.origin}/${SEARCH}`)
  await showsCount(page, inUse(world).size)
  const { file } = await exportAs(page, 'JSON')
  // Files are taken by the part that brings lists in.
  await expect(page.getByRole('button', { name: 'List in', exact: true })).toBeVisible()
  const dropped = await page.evaluateHandle(
    ({ name, text }) => {
      const data = new DataTransfer()
      data.items.add(new File([text], name))
      return data
    },
    { name: file.name, text: String(file.buffer) },
  )
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(dialogOf(page)).toContainText('Nothing changed in these columns since')
})

test('an Excel file has its note inside', async ({ world, page }) => {
  await page.goto(`${world.linkdeck.origin}/${SEARCH}`)
  await showsCount(page, inUse(world).size)
  const { file } = await exportAs(page, 'Excel')
  await choose(page, [file])
  await expect(dialogOf(page)).toContainText('Nothing changed in these columns since')
  await expect(dialogOf(page)).not.toContainText('edited')
})
