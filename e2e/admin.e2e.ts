/** What an administrator looks after, on a screen of its own: and what others find at its address. */

import { type Simulator, startSimulator } from '@linkdeck/simulator'
import type { Page } from '@playwright/test'
import { ADMIN_WORDS } from '../apps/web/src/i18n/admin-words.ts'
import { en } from '../apps/web/src/i18n/en.ts'
import { PROBLEM_WORDS } from '../apps/web/src/i18n/problem-words.ts'
import { SIGNED_OUT_WORDS } from '../apps/web/src/i18n/signed-out-words.ts'
import { test as base, expect, FLEET, type Linkdeck, startLinkdeck, upstream } from './linkdeck.ts'
import { queryBoxOf, runCommand } from './rail.ts'
import { seriousFaults } from './serious-faults.ts'
import { startBehindProxy } from './signing-proxy.ts'

const words = ADMIN_WORDS.en

/** Signed in by launch addresses, over a service that a test can spoil. */
const test = base.extend<{ own: { linkdeck: Linkdeck; simulator: Simulator } }>({
  own: async ({}, use) => {
    const simulator = await startSimulator(FLEET)
    const linkdeck = await startLinkdeck({ ...upstream(simulator), LINKDECK_AUTH: 'token' })
    await use({ linkdeck, simulator })
    await linkdeck.stop()
    await simulator.close()
  },
})

/** A fresh address is printed for another browser once the first one is used. */
async function otherAddress({ output }: Linkdeck): Promise<string> {
  const printed = () => [...output().matchAll(/another browser: (http:\S+)/g)].at(-1)?.[1] ?? ''
  await expect.poll(printed).not.toBe('')
  return printed()
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function openByMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.shell.person }).click()
  await page.getByRole('link', { name: words.menu.admin }).click()
  await expect(part(page, words.audit.title)).toContainText(words.audit.last)
}

test('an administrator sees the instance, who is signed in and what was done, and ends another session', async ({
  own,
  page,
  browser,
}) => {
  await page.goto(own.linkdeck.address)
  await openByMenu(page)
  await expect(page).toHaveURL(/\?screen=admin$/)
  const key = own.simulator.accessKeyId
  await expect(part(page, words.instance.title)).toContainText(words.instance.keyEnd(key.slice(-4)))
  await expect(page.locator('body')).not.toContainText(key)

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await other.goto(await otherAddress(own.linkdeck))
  await expect(other.getByRole('button', { name: en.shell.person })).toBeVisible()

  await page.reload()
  const sessions = part(page, words.sessions.title)
  await expect(sessions.getByRole('listitem')).toHaveCount(2)
  await expect(sessions.getByText(words.sessions.isThis, { exact: true })).toHaveCount(1)
  await sessions.getByRole('button', { name: /^End the session/ }).click()
  await sessions.getByRole('button', { name: words.sessions.endYes }).click()
  await expect(sessions.getByRole('listitem')).toHaveCount(1)
  await expect(part(page, words.audit.title)).toContainText(words.audit.deeds['session-revoked'])
  await other.reload()
  await expect(other.getByText(SIGNED_OUT_WORDS.en.title)).toBeVisible()
  await elsewhere.close()

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }
})

test('the permission is asked of the service: what it says, and what to do about it', async ({ own, page }) => {
  await page.goto(own.linkdeck.address)
  await openByMenu(page)
  const permission = part(page, words.probe.title)
  await permission.getByRole('button', { name: words.probe.ask }).click()
  await expect(permission.getByRole('status')).toContainText(words.probe.allowed(5000))

  own.simulator.setFault('no-permission')
  await permission.getByRole('button', { name: words.probe.ask }).click()
  await expect(permission.getByRole('status')).toContainText(PROBLEM_WORDS.en.kinds['upstream-permission'].advice)
  await expect(permission.getByRole('status')).toContainText('NoPermission')
  const audit = part(page, words.audit.title)
  await expect(audit.getByRole('listitem').first()).toContainText('outcome: NoPermission')
  await audit.getByRole('button', { name: words.audit.deeds.probed }).first().click()
  await expect(audit.getByRole('listitem')).toHaveCount(2)
  await expect(page).toHaveURL(/\?screen=admin&deed=probed$/)
  await page.reload()
  await expect(audit.getByRole('listitem')).toHaveCount(2)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }

  const saved = page.waitForEvent('download')
  await audit.getByRole('button', { name: words.audit.file }).click()
  expect((await saved).suggestedFilename()).toBe('linkdeck-audit.ndjson')
})

test('it is reached by key, fits a phone, and is left by asking a question or signing out', async ({ own, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(own.linkdeck.address)
  await expect(page.getByRole('listitem').first()).toBeVisible()
  await runCommand(page, words.menu.admin)
  await expect(part(page, words.audit.title)).toContainText(words.audit.last)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await seriousFaults(page)).toEqual([])

  await queryBoxOf(page).fill('status:in-use')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?status=30$/)
  await page.goBack()
  await expect(part(page, words.instance.title)).toBeVisible()

  await page.getByRole('button', { name: en.shell.person }).click()
  await page.getByRole('button', { name: words.menu.signOut }).click()
  await expect(page.getByText(SIGNED_OUT_WORDS.en.title)).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
})

test('a viewer is not offered it, and finds nothing of it at its address', async ({ simulator, page }) => {
  const { linkdeck, proxy } = await startBehindProxy(simulator, {
    roles: 'admin=it;viewer=staff',
    named: () => ({ user: 'ada@example.com', groups: 'staff' }),
  })
  await page.goto(proxy.origin)
  await page.getByRole('button', { name: en.shell.person }).click()
  await expect(page.getByRole('dialog', { name: en.shell.person })).toContainText('ada@example.com')
  await expect(page.getByRole('link', { name: words.menu.admin })).toHaveCount(0)
  await expect(page.getByRole('button', { name: words.menu.signOut })).toHaveCount(0)

  const refused: string[] = []
  page.on('response', (response) => {
    if (response.status() === 403) refused.push(response.url())
  })
  await page.goto(`${proxy.origin}/?screen=admin`)
  await expect(part(page, words.sessions.own)).toContainText(words.sessions.noneProxy)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([words.sessions.own])
  expect(refused).toEqual([])
  expect(await seriousFaults(page)).toEqual([])
  proxy.close()
  await linkdeck.stop()
})
