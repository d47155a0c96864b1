/** The components by themselves, in both languages and themes; and that none of this is shipped. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type ServedGallery, serveGallery } from './gallery.ts'
import { cutOff, overlapping, stopsWithoutRing, widenText } from './looks.ts'
import { seriousFaults } from './serious-faults.ts'

const test = base.extend<object, { gallery: ServedGallery }>({
  gallery: [
    async ({}, use) => {
      const gallery = await serveGallery()
      await use(gallery)
      await gallery.close()
    },
    { scope: 'worker' },
  ],
})

async function open(page: Page, { address }: ServedGallery, language = 'en'): Promise<void> {
  await page.goto(`${address}?lang=${language}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const language of ['en', 'zh'])
    test(`every component at rest has no faults: ${colorScheme}, ${language}`, async ({ page, gallery }) => {
      await page.emulateMedia({ colorScheme })
      await open(page, gallery, language)
      expect(await seriousFaults(page)).toEqual([])
    })

for (const colorScheme of ['light', 'dark'] as const)
  test(`what opens has no faults when it is open: ${colorScheme}`, async ({ page, gallery }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await open(page, gallery)
    for (const name of ['dialog', 'sheet']) {
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeFocused()
      expect(await seriousFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('button', { name, exact: true })).toBeFocused()
    }
    await page.getByRole('button', { name: 'Filters center' }).click()
    await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('combobox').first().focus()
    await expect(page.getByRole('option')).toHaveCount(4)
    expect(await seriousFaults(page)).toEqual([])
  })

test('the focus is seen on every stop', async ({ page, gallery }) => {
  await open(page, gallery)
  expect(await stopsWithoutRing(page)).toEqual([])
})

test('a button under the pointer looks different, unless it can do nothing', async ({ page, gallery }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, gallery)
  const buttons = page.getByRole('region', { name: 'button', exact: true }).getByRole('button')
  const look = (at: number) =>
    buttons.nth(at).evaluate((button) => {
      const { backgroundColor, borderColor, color, textDecorationLine } = getComputedStyle(button)
      return [backgroundColor, borderColor, color, textDecorationLine].join()
    })
  const unchanged: string[] = []
  for (let at = 0; at < (await buttons.count()); at += 1) {
    await page.mouse.move(0, 0)
    const rest = await look(at)
    await buttons.nth(at).hover({ force: true })
    const isDisabled = await buttons.nth(at).isDisabled()
    const isLink = /link/.test((await buttons.nth(at).getAttribute('class')) ?? '')
    if (((await look(at)) === rest) !== (isDisabled || isLink)) unchanged.push(`${at}`)
  }
  expect(unchanged).toEqual([])
})

test('the pressed look is more than a colour where colours are forced', async ({ page, gallery }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, gallery)
  const pressed = page.locator('[aria-pressed="true"]')
  expect(await pressed.count()).toBeGreaterThan(1)
  for (const button of await pressed.all())
    expect(await button.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
})

for (const language of ['en', 'zh'])
  test(`wider text is neither cut off nor overlapped, and a phone has room for it: ${language}`, async ({
    page,
    gallery,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(page, gallery, language)
    await page.evaluate(widenText)
    const main = page.getByRole('main')
    expect(await main.evaluate(overlapping)).toEqual([])
    expect((await main.evaluate(cutOff)).filter((text) => !/word|input/.test(text))).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

test('nothing of the gallery is shipped', () => {
  const dist = join(import.meta.dirname, '..', 'apps', 'web', 'dist')
  const texts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html)$/.test(name))
  expect(texts.length).toBeGreaterThan(5)
  expect(texts.filter((name) => /specimen|gallery/i.test(readFileSync(join(dist, name), 'utf8')))).toEqual([])
})
