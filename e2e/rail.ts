/** The filters, the query box and the grid as a person sees them: by role and label. */
import { type FieldName, fieldOf } from '@linkdeck/contract'
import type { Locator, Page } from '@playwright/test'
import { expect } from './linkdeck.ts'

/** The box a question is typed in, in either language. */
export const queryBoxOf = (page: Page): Locator => page.getByRole('combobox', { name: /^(Search, filter|搜索、筛选)/ })

/** Runs a command by a part of its name, once the box marks it: some come with a part of the page. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await queryBoxOf(page).click()
  await queryBoxOf(page).fill(`>${name}`)
  await expect(page.getByRole('option', { name: new RegExp(name, 'i'), selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
}

/** The count the page shows of the view, in words a person reads: the number itself, not digits of another. */
export async function showsCount(page: Page, count: number): Promise<void> {
  const shown = count.toLocaleString('en')
  await expect(page.getByRole('region', { name: 'About this answer' })).toContainText(
    new RegExp(`(?<![\\d,.:])${shown}(?![\\d,.:])`),
  )
}

/** The filters: beside the grid, and on a narrow screen in a sheet over it. */
export class Rail {
  private readonly page: Page
  private readonly rail: Locator

  constructor(page: Page) {
    this.page = page
    this.rail = page.getByRole('complementary', { name: 'Filters' }).or(page.getByRole('dialog', { name: 'Filters' }))
  }

  /** Where there is no room beside the grid they are called, and sent away again. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Filters/ }).click()
  }

  async close(): Promise<void> {
    await this.rail.getByRole('button', { name: 'Close' }).click()
  }

  async showAll(): Promise<void> {
    await this.rail.getByRole('button', { name: /^More filters/ }).click()
  }

  /** The editor of a filter, under the field's own label. */
  editor(name: FieldName): Locator {
    return this.rail.getByRole('group', { name: fieldOf(name).en, exact: true })
  }

  /** A choice under its label; where the index has counted, its name ends with the number of cards. */
  choice(name: FieldName, label: string): Locator {
    const named = new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( [\\d,]+ cards?)?$`)
    return this.editor(name).getByRole('button', { name: named })
  }

  async press(name: FieldName, label: string): Promise<void> {
    await this.choice(name, label).click()
  }

  async choose(name: FieldName, label: string): Promise<void> {
    await this.editor(name).getByRole('radio', { name: label, exact: true }).check({ force: true })
  }

  async type(name: FieldName, label: string, text: string): Promise<void> {
    const box = this.editor(name).getByLabel(label, { exact: true })
    await box.fill(text)
    await box.press('Enter')
  }
}

export class Grid {
  readonly grid: Locator

  constructor(page: Page) {
    this.grid = page.getByRole('grid', { name: 'Cards' })
  }

  /** Waits for a view of so many cards. */
  async has(cards: number): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-rowcount', String(cards + 1))
    await expect(this.grid).toHaveAttribute('aria-busy', 'false')
    if (cards > 0) await expect(this.card(1)).not.toHaveAttribute('aria-busy', 'true')
  }

  /** The row of a card by its number in the view, from 1. */
  card(number: number): Locator {
    return this.grid.locator(`[aria-rowindex="${number + 1}"]`)
  }

  /** The ICCIDs of all rows, first to last: each that was not seen yet is scrolled to, with those around it. */
  async allIccids(): Promise<string[]> {
    const total = Number(await this.grid.getAttribute('aria-rowcount')) - 1
    const height = await this.card(1).evaluate((row) => row.getBoundingClientRect().height)
    const seen = new Map<number, string>()
    for (let next = 1; next <= total; next += 1) {
      if (seen.has(next)) continue
      await this.grid.evaluate((grid, top) => grid.parentElement?.scrollTo(0, top), (next - 1) * height)
      await expect(this.card(next)).not.toHaveAttribute('aria-busy', 'true')
      for (const [number, iccid] of await this.rows()) seen.set(number, iccid)
    }
    return [...seen].sort(([a], [b]) => a - b).map(([, iccid]) => iccid)
  }

  /** The ICCIDs of the rows that are drawn and loaded; while a question is under way the old rows still stand there. */
  async iccids(): Promise<string[]> {
    await expect(this.grid).toHaveAttribute('aria-busy', 'false')
    return (await this.rows()).map(([, iccid]) => iccid)
  }

  /** The number and the ICCID of each of them. */
  async rows(): Promise<[number: number, iccid: string][]> {
    const rows = await this.grid
      .locator('tbody tr:not([aria-busy])')
      .evaluateAll((elements) =>
        elements.map((row) => [row.getAttribute('aria-rowindex'), row.firstElementChild?.textContent] as const),
      )
    return rows.map(([index, text]) => [Number(index) - 1, iccidIn(text ?? '')])
  }
}

function iccidIn(text: string): string {
  return /^[\dA-F]+/.exec(text.replaceAll(/\s/g, ''))?.[0].slice(0, 20) ?? text
}
