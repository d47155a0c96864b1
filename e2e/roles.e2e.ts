/** A team behind a proxy: what each role is offered on the page, and what the server says to each. */
import type { Page } from '@playwright/test'
import { en } from '../apps/web/src/i18n/en.ts'
import { PROBLEM_WORDS } from '../apps/web/src/i18n/problem-words.ts'
import { SYNC_WORDS } from '../apps/web/src/i18n/sync-words.ts'
import { test as base, expect, isRead, type Linkdeck } from './linkdeck.ts'
import { type SigningProxy, startBehindProxy } from './signing-proxy.ts'

type Team = { linkdeck: Linkdeck; proxy: SigningProxy; signInAs: (groups: string) => void }

/** One program a worker; each test says who comes through its proxy. */
const test = base.extend<object, { team: Team }>({
  team: [
    async ({ simulator }, use) => {
      let groups = 'it'
      const { linkdeck, proxy } = await startBehindProxy(simulator, {
        roles: 'admin=it;operator=iot-ops;viewer=staff',
        named: () => ({ user: 'ada@example.com', groups }),
        settings: { LINKDECK_CRAWL_EVERY_MINUTES: '600' },
      })
      await isRead(linkdeck)
      const signInAs = (next: string) => {
        groups = next
      }
      await use({ linkdeck, proxy, signInAs })
      proxy.close()
      await linkdeck.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

/** The status that the server gives this browser. */
function statusOf(page: Page, path: string, method = 'GET'): Promise<number> {
  return page.evaluate(
    async ([address, verb]) => {
      const headers = { 'X-Requested-By': 'linkdeck', 'Content-Type': 'application/json' }
      return (await fetch(address, verb === 'GET' ? {} : { method: verb, headers, body: '{}' })).status
    },
    [path, method] as const,
  )
}

const words = SYNC_WORDS.en

for (const { role, groups, isOffered, statuses } of [
  { role: 'viewer', groups: 'staff', isOffered: false, statuses: [200, 403, 403, 403] },
  { role: 'operator', groups: 'staff,iot-ops', isOffered: true, statuses: [200, 400, 403, 403] },
  { role: 'admin', groups: 'staff,it', isOffered: true, statuses: [200, 400, 400, 200] },
]) {
  test(`to the role ${role} the page offers what it may do, and the server allows no more`, async ({ page, team }) => {
    team.signInAs(groups)
    await page.goto(team.proxy.origin)
    const about = page.getByRole('region', { name: en.grid.answer.name })
    await expect(about).toContainText('5,000 of 5,000 cards')
    await expect(page.getByRole('button', { name: en.fleet.refresh.button })).toHaveCount(isOffered ? 1 : 0)
    await page.getByRole('banner').locator('[aria-haspopup="dialog"]:not([aria-label])').click()
    const panel = page.getByRole('dialog')
    await expect(panel.getByRole('heading', { name: words.crawl })).toBeVisible()
    await expect(panel.getByRole('button', { name: words.start })).toHaveCount(isOffered ? 1 : 0)
    const asked = [
      await statusOf(page, '/api/session'),
      await statusOf(page, '/api/sync/crawls', 'POST'),
      await statusOf(page, '/api/sync/held', 'POST'),
      await statusOf(page, '/api/audit'),
    ]
    expect(asked).toEqual(statuses)
  })
}

test('whoever has no role is told so, and sees no card', async ({ page, team }) => {
  team.signInAs('guests')
  await page.goto(team.proxy.origin)
  await expect(page.getByText(PROBLEM_WORDS.en.kinds.forbidden.title).first()).toBeVisible()
  await expect(page.getByRole('gridcell')).toHaveCount(0)
  expect(await statusOf(page, '/api/cards')).toBe(403)
})
