/** What the page may load and run, and whom the program lets in. What other sites may do: strangers.e2e.ts. */
import { expect, startLinkdeck, test, upstream } from './linkdeck.ts'

test('the page runs under a policy that forbids everything it does not need', async ({ linkdeck, page }) => {
  const answer = await page.goto(linkdeck.address)
  const policy = answer?.headers()['content-security-policy'] ?? ''
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(rule)
  }
  const blocked = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<img src=x>'
      return 'allowed'
    } catch {
      return 'blocked'
    }
  })
  expect(blocked).toBe('blocked')
})

test('the launch address works once; the next browser needs the next one', async ({ browser, simulator }) => {
  const linkdeck = await startLinkdeck({ ...upstream(simulator), LINKDECK_AUTH: 'token' })
  try {
    expect(new URL(linkdeck.address).hash).toMatch(/^#t=.{40,}/)
    const first = await (await browser.newContext()).newPage()
    await first.goto(linkdeck.address)
    await expect(first.getByRole('grid')).toBeVisible()
    expect(first.url()).not.toContain('t=')
    await first.reload()
    await expect(first.getByRole('grid')).toBeVisible()

    const second = await (await browser.newContext()).newPage()
    await second.goto(linkdeck.address)
    await expect(second.getByRole('grid')).toHaveCount(0)
    await expect(second.getByRole('heading', { name: /sign|launch/i })).toBeVisible()

    const third = await (await browser.newContext()).newPage()
    const addresses = [...linkdeck.output().matchAll(/http:\/\/127[^\s"]+#t=[\w-]+/g)].map(String)
    await third.goto(addresses.at(-1) ?? '')
    await expect(third.getByRole('grid')).toBeVisible()
  } finally {
    await linkdeck.stop()
  }
})
