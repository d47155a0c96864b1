/** A team that the company's provider signs in, in a real browser: there and back, by role, and out again. */
import type { Page } from '@playwright/test'
import { freePort } from '../apps/bff/src/testing/free-port.ts'
import {
  CLIENT,
  GROUP_ROLES,
  type IdentityProvider,
  startIdentityProvider,
} from '../apps/bff/src/testing/identity-provider.ts'
import { ADMIN_WORDS } from '../apps/web/src/i18n/admin-words.ts'
import { en } from '../apps/web/src/i18n/en.ts'
import { SIGNED_OUT_WORDS } from '../apps/web/src/i18n/signed-out-words.ts'
import { test as base, expect, type Linkdeck, startLinkdeck } from './linkdeck.ts'
import { seriousFaults } from './serious-faults.ts'

type Team = { linkdeck: Linkdeck; provider: IdentityProvider }

const test = base.extend<object, { team: Team }>({
  team: [
    async ({}, use) => {
      const port = await freePort()
      const origin = `http://127.0.0.1:${port}`
      const provider = await startIdentityProvider({ back: `${origin}/sign-in/callback` })
      const linkdeck = await startLinkdeck({
        PORT: String(port),
        LINKDECK_AUTH: 'oidc',
        LINKDECK_PUBLIC_URL: origin,
        LINKDECK_OIDC_ISSUER: provider.issuer,
        LINKDECK_OIDC_CLIENT_ID: CLIENT.id,
        LINKDECK_OIDC_CLIENT_SECRET: CLIENT.secret,
        LINKDECK_ROLES: GROUP_ROLES,
        LINKDECK_DEMO_CARDS: '200',
      })
      await use({ linkdeck, provider })
      provider.close()
      await linkdeck.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

const words = SIGNED_OUT_WORDS.en

async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: words.signIn.button }).click()
  await page.getByRole('link', { name, exact: true }).click()
}

/** Who the server says this browser is. */
function roleOf(page: Page): Promise<unknown> {
  return page.evaluate(async () => (await (await fetch('/api/session')).json()).person?.role ?? null)
}

for (const { name, role, isOffered } of [
  { name: 'ada', role: 'admin', isOffered: true },
  { name: 'ben', role: 'operator', isOffered: true },
  { name: 'cleo', role: 'viewer', isOffered: false },
]) {
  test(`${name} comes back as ${role} to the view that was asked for`, async ({ page, team }) => {
    await page.goto(`${team.linkdeck.origin}/?vendor=CMCC&sort=-iccid`)
    await expect(page.getByRole('heading', { name: words.title })).toBeVisible()
    await signInAs(page, name)
    await expect(page.getByRole('region', { name: en.grid.answer.name })).toContainText(/cards/)
    expect(page.url()).toBe(`${team.linkdeck.origin}/?vendor=CMCC&sort=-iccid`)
    await expect(page.getByRole('button', { name: en.fleet.refresh.button })).toHaveCount(isOffered ? 1 : 0)
    expect(await roleOf(page)).toBe(role)
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })
}

test('whoever has no role is told why, and can try again', async ({ page, team }) => {
  await page.goto(`${team.linkdeck.origin}/?vendor=CMCC`)
  await signInAs(page, 'gus')
  await expect(page.getByRole('heading', { name: words.refused['no-role'].title })).toBeVisible()
  expect(new URL(page.url()).search).toBe('?vendor=CMCC')
  expect(await roleOf(page)).toBeNull()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await seriousFaults(page)).toEqual([])
  }
  await expect(page.getByRole('link', { name: words.signIn.button })).toBeVisible()
})

test('a session that ends meanwhile leads to the door, and back into the same view', async ({ page, team }) => {
  await page.goto(team.linkdeck.origin)
  await signInAs(page, 'ada')
  await expect(page.getByRole('region', { name: en.grid.answer.name })).toContainText(/cards/)
  const headers = { 'X-Requested-By': 'linkdeck' }
  await page.evaluate((sent) => fetch('/api/sign-out', { method: 'POST', headers: sent }), headers)
  const door = page.getByRole('heading', { name: words.title })
  const order = page.getByRole('columnheader', { name: 'ICCID' }).getByRole('button').first()
  // The next question finds out: one that the page asks by itself, or the one for another order.
  await expect(async () => {
    if (!(await door.isVisible())) await order.click({ timeout: 1_000 })
    await expect(door).toBeVisible({ timeout: 3_000 })
  }).toPass()
  const { search } = new URL(page.url())
  // The provider still knows who it is, and asks nothing.
  await page.getByRole('link', { name: words.signIn.button }).click()
  await expect(page.getByRole('region', { name: en.grid.answer.name })).toContainText(/cards/)
  expect(new URL(page.url()).search).toBe(search)
})

test('signing out ends the session here, and says that it does so nowhere else', async ({ page, team }) => {
  await page.goto(team.linkdeck.origin)
  await signInAs(page, 'ben')
  await page.getByRole('button', { name: en.shell.person }).click()
  await page.getByRole('button', { name: ADMIN_WORDS.en.menu.signOut }).click()
  await expect(page.getByRole('heading', { name: words.title })).toBeVisible()
  await expect(page.getByText(words.signIn.elsewhere)).toBeVisible()
  expect(await roleOf(page)).toBeNull()
})
