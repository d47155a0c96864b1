/** The filter rail and the grid as a person sees them: by role and label. */
import { type FieldName, fieldOf } from '@linkdeck/contract'
import type { Locator, Page } from '@playwright/test'
import { expect } from './linkdeck.ts'

export class Rail {
  private readonly rail: Locator

  constructor(page: Page) {
    this.rail = page.getByRole('complementary', { name: 'Filters' })
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
    const named = new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(, [\\d,]+ cards?)?$`)
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
  private readonly pager: Locator

  constructor(page: Page) {
    this.grid = page.getByRole('grid', { name: 'Cards' })
    this.pager = page.getByRole('navigation', { name: 'Pages' })
  }

  /** The ICCIDs of every page, first to last, as shown. */
  async allIccids(): Promise<string[]> {
    const seen: string[] = []
    for (;;) {
      await expect(this.grid).toHaveAttribute('aria-busy', 'false')
      seen.push(...(await this.iccids()))
      const next = this.pager.getByRole('button', { name: 'Next page' })
      if (!(await this.pager.isVisible()) || (await next.isDisabled())) return seen
      const before = await this.grid.getByRole('row').nth(1).getAttribute('aria-rowindex')
      await next.click()
      await expect(this.grid.getByRole('row').nth(1)).not.toHaveAttribute('aria-rowindex', before ?? '')
    }
  }

  /** The ICCIDs of this page. */
  async iccids(): Promise<string[]> {
    const cells = await this.grid.locator('tbody [aria-colindex="1"]').allTextContents()
    return cells.map((text) => /^[\dA-F]+/.exec(text.replaceAll(/\s/g, ''))?.[0].slice(0, 20) ?? text)
  }
}
