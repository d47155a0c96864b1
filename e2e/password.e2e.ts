/** A team with passwords of its own, in a real browser: the code of the first start, an invitation, and a door that shuts. */
import type { Browser, Page } from '@playwright/test'
import { ADMIN_WORDS } from '../apps/web/src/i18n/admin-words.ts'
import { COLUMN_WORDS } from '../apps/web/src/i18n/column-words.ts'
import { en } from '../apps/web/src/i18n/en.ts'
import { PASSWORD_WORDS } from '../apps/web/src/i18n/password-words.ts'
import { test as base, expect, type Linkdeck } from './linkdeck.ts'
import { seriousFaults } from './serious-faults.ts'
import { setupAddress, startWithPasswords } from './with-passwords.ts'

const words = PASSWORD_WORDS.en
const admin = ADMIN_WORDS.en
const GOOD = 'gravel otter cymbal dune'
const OTHER = 'plinth marrow cobalt fern'

const test = base.extend<{ house: Linkdeck }>({
  house: async ({}, use) => {
    const linkdeck = await startWithPasswords()
    await use(linkdeck)
    await linkdeck.stop()
  },
})

const cards = (page: Page) => page.getByRole('region', { name: en.grid.answer.name })
const people = (page: Page) => page.getByRole('region', { name: admin.people.title, exact: true })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await expect(page.getByRole('heading', { name: words.signIn.title })).toBeVisible()
  await field(page, words.name).fill(name)
  await field(page, words.password).fill(password)
  await page.getByRole('button', { name: words.signIn.button }).click()
}

/** With an address that has a code; the name is asked for where it does not say it. */
async function choosePassword(page: Page, address: string, { name, password }: { name: string; password: string }) {
  await page.goto(address)
  await expect(page.getByRole('heading', { name: words.code.title })).toBeVisible()
  await expect(field(page, words.code.code)).not.toHaveValue('')
  await field(page, words.name).fill(name)
  await field(page, words.password).fill(password)
  await page.getByRole('button', { name: words.code.button }).click()
}

async function openAdministration(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.shell.person }).click()
  await page.getByRole('link', { name: admin.menu.admin }).click()
  await expect(people(page).getByRole('listitem').first()).toBeVisible()
}

async function isFree(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}

async function otherPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}

test('the code of the log makes an admin, who invites an operator, who works until they are shut out', async ({
  house,
  page,
  browser,
}) => {
  await choosePassword(page, setupAddress(house), { name: 'Ada', password: 'password2026!' })
  await expect(page.getByRole('alert')).toContainText(words.faults.common)
  await field(page, words.password).fill(GOOD)
  await page.getByRole('button', { name: words.code.button }).click()
  await expect(cards(page)).toContainText(/cards/)
  expect(page.url()).toBe(`${house.origin}/`)

  await openAdministration(page)
  await people(page).getByRole('textbox', { name: admin.people.name }).fill('Ben')
  await people(page).getByRole('combobox', { name: admin.people.role }).selectOption('operator')
  await people(page).getByRole('button', { name: admin.people.invite }).click()
  const invitation = await people(page).getByRole('status').locator('code').textContent()

  const elsewhere = await otherPage(browser)
  await choosePassword(elsewhere, invitation ?? '', { name: 'Ben', password: OTHER })
  await expect(elsewhere.getByRole('button', { name: en.fleet.refresh.button })).toBeVisible()
  expect(await elsewhere.evaluate(() => document.cookie)).toBe('')

  await page.reload()
  await people(page)
    .getByRole('button', { name: admin.people.changeOf('Ben') })
    .click()
  await people(page).getByRole('button', { name: admin.people.disable }).click()
  await expect(people(page).getByRole('status')).toContainText(admin.people.changed('Ben'))
  await elsewhere.getByRole('columnheader', { name: 'ICCID' }).getByRole('button').first().click()
  await elsewhere.getByRole('button', { name: COLUMN_WORDS.en.sortDescending }).click()
  await signIn(elsewhere, 'Ben', OTHER)
  await expect(elsewhere.getByRole('alert')).toHaveText(words.signIn.wrong)

  await people(page)
    .getByRole('button', { name: admin.people.changeOf('Ada') })
    .click()
  await people(page).getByRole('button', { name: admin.people.disable }).click()
  await expect(people(page).getByRole('alert')).toBeVisible()
  await people(page)
    .getByRole('button', { name: admin.people.changeOf('Ben') })
    .click()
  await isFree(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await isFree(page)
})

test('a password is changed by who knows it, and every other browser is out', async ({ house, page, browser }) => {
  await choosePassword(page, setupAddress(house), { name: 'Ada', password: GOOD })
  await expect(cards(page)).toContainText(/cards/)
  const elsewhere = await otherPage(browser)
  await elsewhere.goto(`${house.origin}/?vendor=CMCC`)
  await signIn(elsewhere, 'ada', GOOD)
  await expect(cards(elsewhere)).toContainText(/cards/)
  expect(elsewhere.url()).toBe(`${house.origin}/?vendor=CMCC`)

  await page.getByRole('button', { name: en.shell.person }).click()
  await page.getByRole('button', { name: admin.menu.password }).click()
  await field(page, words.change.before).fill(OTHER)
  await field(page, words.change.after).fill(OTHER)
  await page.getByRole('button', { name: words.change.button }).click()
  await expect(page.getByRole('alert')).toHaveText(words.change.wrong)
  await isFree(page)
  await field(page, words.change.before).fill(GOOD)
  await page.getByRole('button', { name: words.change.button }).click()
  await expect(page.getByText(words.change.done)).toBeVisible()
  await page.reload()
  await expect(cards(page)).toContainText(/cards/)
  await elsewhere.reload()
  await expect(elsewhere.getByRole('heading', { name: words.signIn.title })).toBeVisible()
})

test('the door is done by keyboard, takes a pasted password, shows it, and says when to try again', async ({
  house,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(house.origin)
  await expect(field(page, words.name)).toBeFocused()
  await page.keyboard.type('Ada')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('not the password')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(field(page, words.password)).toHaveValue('not the password')
  const signInButton = page.getByRole('button', { name: words.signIn.button })
  for (let tries = 0; tries < 5; tries += 1) {
    await field(page, words.password).press('Enter')
    await expect(signInButton).toBeEnabled()
    await expect(page.getByRole('alert')).toHaveText(words.signIn.wrong)
  }
  await signInButton.click()
  await expect(page.getByRole('alert')).toHaveText(words.again(180))
  await isFree(page)
  await page.getByRole('button', { name: words.signIn.toCode }).click()
  await expect(page.getByRole('heading', { name: words.code.title })).toBeVisible()
  await isFree(page)
})
