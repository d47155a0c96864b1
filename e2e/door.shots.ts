/** Pictures of where people come in with a password, and of who looks after them. */
import { type APIRequestContext, test as base, expect } from '@playwright/test'
import { inEveryLook } from './in-every-look.ts'
import { setupAddress, startWithPasswords } from './with-passwords.ts'

type House = { origin: string; admin: APIRequestContext }

const CODE = '#code=V2hhdCBhIGNvZGUh'
const PASSWORD = 'gravel otter cymbal dune'
const REFUSAL = { problem: { kind: 'bad-sign-in', message: 'What was sent does not belong together.' } }

/** One a worker: an admin is there, and others are invited. */
const test = base.extend<object, { house: House }>({
  house: [
    async ({ playwright }, use) => {
      const linkdeck = await startWithPasswords()
      const { origin } = linkdeck
      const headers = { 'X-Requested-By': 'linkdeck', Origin: origin }
      const admin = await playwright.request.newContext({ baseURL: origin, extraHTTPHeaders: headers })
      const code = new URL(setupAddress(linkdeck)).hash.replace('#code=', '')
      const send = async (path: string, data: object) => expect(await admin.post(path, { data })).toBeOK()
      await send('/api/sign-up', { code, name: 'Ada Lovelace', password: PASSWORD })
      await send('/api/people', { name: 'Ben Okafor', role: 'operator' })
      await send('/api/people', { name: '李娜', role: 'viewer' })
      await use({ origin, admin })
      await admin.dispose()
      await linkdeck.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

inEveryLook((take) => {
  test('sign in', async ({ page, house }) => {
    await page.goto(house.origin)
    await page.locator('[type="password"]').waitFor()
    await take(page, 'sign-in')
  })

  test('sign in, refused', async ({ page, house }) => {
    await page.route('**/api/sign-in', (route) => route.fulfill({ status: 401, json: REFUSAL }))
    await page.goto(house.origin)
    await page.locator('[type="password"]').fill('not the password')
    await page.getByRole('textbox').first().fill('Ada')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await take(page, 'sign-in-refused')
  })

  test('a code', async ({ page, house }) => {
    await page.goto(`${house.origin}/${CODE}`)
    await page.getByRole('textbox').nth(1).waitFor()
    await take(page, 'code')
  })

  test('people', async ({ page, house }) => {
    await page.context().addCookies((await house.admin.storageState()).cookies)
    await page.goto(`${house.origin}/?screen=admin`)
    await page.getByText('李娜').first().scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: /Ben/ }).first().click()
    await take(page, 'people')
  })

  test('own password', async ({ page, house }) => {
    await page.context().addCookies((await house.admin.storageState()).cookies)
    await page.goto(house.origin)
    await page.getByRole('button', { name: /^(Who is signed in|当前登录者)/ }).click()
    await page.getByRole('button', { name: /^(Change password|修改密码)/ }).click()
    await page.locator('[type="password"]').first().waitFor()
    await take(page, 'own-password')
  })
})
