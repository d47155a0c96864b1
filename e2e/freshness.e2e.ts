/** How true the page says it is: while the fleet is read, when it has been read, when a view is refreshed, when nothing works. */
import { type SyncAnswer, spellEntries } from '@linkdeck/contract'
import { startSimulator } from '@linkdeck/simulator'
import type { Locator, Page } from '@playwright/test'
import { en } from '../apps/web/src/i18n/en.ts'
import { PROBLEM_WORDS } from '../apps/web/src/i18n/problem-words.ts'
import { SYNC_WORDS } from '../apps/web/src/i18n/sync-words.ts'
import {
  expect,
  FLEET,
  isRead,
  type Linkdeck,
  ownHeaders,
  startLinkdeck,
  startReading,
  test,
  upstream,
} from './linkdeck.ts'
import { Grid } from './rail.ts'
import { seriousFaults } from './serious-faults.ts'

const READS_BY_ITSELF = { LINKDECK_CRAWL_EVERY_MINUTES: '600' }
/** Slow enough to be seen at work and to be stopped: 125 pages take twelve seconds. */
const SLOWLY = { LINKCARD_CALLS_PER_SECOND: '10' }

/** Each test starts a program of its own and reads a fleet into it. */
test.describe.configure({ timeout: 120_000 })

const line = (page: Page): Locator => page.getByRole('banner').locator('[aria-haspopup="dialog"]:not([aria-label])')
const about = (page: Page): Locator => page.getByRole('region', { name: en.grid.answer.name })
const newData = (page: Page): Locator => page.getByRole('button', { name: en.fleet.newData })
const refresh = (page: Page): Locator => page.getByRole('button', { name: en.fleet.refresh.button })

async function sync({ origin }: Linkdeck): Promise<SyncAnswer> {
  return (await fetch(`${origin}/api/sync`)).json()
}

/** Ends the reading that is under way, and what it has read stays. */
async function stopReading(linkdeck: Linkdeck): Promise<void> {
  const { crawl } = await sync(linkdeck)
  await fetch(`${linkdeck.origin}/api/sync/crawls/${crawl?.id}`, { method: 'DELETE', headers: ownHeaders(linkdeck) })
  await expect.poll(async () => (await sync(linkdeck)).crawl).toBeNull()
}

test('while the fleet is read a page of the service is shown as one, and stays until somebody asks for more', async ({
  page,
  simulator,
}) => {
  const linkdeck = await startLinkdeck({ ...upstream(simulator), ...SLOWLY })
  try {
    await page.goto(linkdeck.address)
    await expect(about(page)).toContainText(en.grid.answer.live)
    await expect(line(page)).toBeVisible()
    await startReading(linkdeck)
    await expect(line(page)).toContainText(/[\d,]+ of 5,000 cards/)
    await expect(line(page)).toContainText(en.fleet.states.underway)
    await expect(line(page)).toContainText(en.fleet.states.complete, { timeout: 60_000 })
    await expect(about(page)).toContainText(en.grid.answer.live)
    await newData(page).click()
    await expect(about(page)).toContainText('5,000 of 5,000 cards')
    await expect(newData(page)).toHaveCount(0)
    await expect(page.locator('footer')).toContainText(/5,000 cards.* single-plan: .* in \d+ pools: /)
  } finally {
    await linkdeck.stop()
  }
})

test('an order over the part that was read says over how much, and the end of the reading over all', async ({
  page,
  simulator,
}) => {
  const linkdeck = await startLinkdeck({ ...upstream(simulator), ...SLOWLY })
  try {
    await startReading(linkdeck)
    await expect.poll(async () => (await sync(linkdeck)).coverage.known).toBeGreaterThan(200)
    await stopReading(linkdeck)
    await page.goto(`${linkdeck.address}?sort=-used`)
    await expect(about(page)).toContainText(/cards so far.*sorted over [\d,]+ of 5,000 cards read so far/s)
    const before = await new Grid(page).iccids()
    await startReading(linkdeck)
    await isRead(linkdeck)
    expect(await new Grid(page).iccids()).toEqual(before)
    await newData(page).click()
    await expect(about(page)).toContainText(/5,000 of 5,000 cards.*sorted over the whole fleet/s)
  } finally {
    await linkdeck.stop()
  }
})

test('a view is read anew by its own conditions, and shows its new stamp', async ({ page, simulator }) => {
  const linkdeck = await startLinkdeck({ ...upstream(simulator), ...READS_BY_ITSELF })
  try {
    await isRead(linkdeck)
    await page.goto(`${linkdeck.address}?status=35&sort=-used`)
    await expect(about(page)).toContainText('sorted over the whole fleet')
    // What a refresh costs is known; before that it would be asked for first.
    await expect(refresh(page)).toBeEnabled()
    simulator.clearRequests()
    await page.keyboard.press('r')
    await expect(page.getByText(en.fleet.refresh.done)).toBeAttached({ timeout: 60_000 })
    const asked = simulator.requests().map(({ parameters }) => parameters['Status'])
    expect(new Set(asked)).toEqual(new Set(['35']))
    const { history } = await sync(linkdeck)
    expect(history[0]).toMatchObject({ scope: spellEntries([['status', '35']]), outcome: 'complete' })
  } finally {
    await linkdeck.stop()
  }
})

test('a view that the service cannot be asked for costs the whole fleet, and says so before', async ({
  page,
  simulator,
}) => {
  const linkdeck = await startLinkdeck({ ...upstream(simulator), ...READS_BY_ITSELF })
  try {
    await isRead(linkdeck)
    await page.goto(`${linkdeck.address}?status=30&status=35`)
    await refresh(page).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Status is In use or Suspended')
    await expect(dialog).toContainText('125 calls, about 1 s at 200/s')
    await dialog.getByRole('button', { name: 'Read the whole fleet' }).click()
    await expect(newData(page)).toBeVisible({ timeout: 60_000 })
    expect((await sync(linkdeck)).history.filter(({ scope }) => scope === '')).toHaveLength(2)
  } finally {
    await linkdeck.stop()
  }
})

test('a reading is begun and stopped in the panel, and what it has read stays', async ({ page, simulator }) => {
  const linkdeck = await startLinkdeck({ ...upstream(simulator), LINKCARD_CALLS_PER_SECOND: '5' })
  const words = SYNC_WORDS.en
  try {
    await page.goto(linkdeck.address)
    await line(page).click()
    const panel = page.getByRole('dialog', { name: words.title })
    await expect(panel).toContainText(words.onlyAsked)
    await panel.getByRole('button', { name: words.start }).click()
    await expect(panel.getByRole('meter')).toBeVisible()
    await expect(panel).toContainText(/\d+ calls, about \d+ s at 5\/s to go/)
    await panel.getByRole('button', { name: en.fleet.stop }).click()
    await expect(panel.getByRole('button', { name: words.start })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(line(page)).toContainText(en.fleet.states.partial)
  } finally {
    await linkdeck.stop()
  }
})

test('a reading that gets nowhere says why and what to do', async ({ page }) => {
  const simulator = await startSimulator(FLEET)
  const wrong = {
    ...upstream(simulator),
    ...READS_BY_ITSELF,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'wrong-secret-wrong-secret',
  }
  const linkdeck = await startLinkdeck(wrong)
  try {
    await page.goto(linkdeck.address)
    await expect(line(page)).toContainText(en.fleet.states.failing, { timeout: 60_000 })
    await line(page).click()
    await expect(page.getByRole('dialog')).toContainText(PROBLEM_WORDS.en.kinds['upstream-signature'].advice)
  } finally {
    await linkdeck.stop()
    await simulator.close()
  }
})

test('a program that has stopped leaves no number that looks known', async ({ page, simulator }) => {
  const linkdeck = await startLinkdeck({ ...upstream(simulator), ...READS_BY_ITSELF })
  await isRead(linkdeck)
  await page.goto(linkdeck.address)
  await expect(line(page)).toContainText(en.fleet.states.complete)
  await linkdeck.stop()
  await expect(line(page)).toHaveText(en.fleet.states.unknown, { timeout: 60_000 })
})

for (const [locale, colorScheme, width] of [
  ['zh-CN', 'dark', 390],
  ['en-GB', 'light', 1440],
] as const) {
  test.describe(`the panel of the index, ${locale}, ${colorScheme}, ${width} px`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 844 } })

    test('nothing serious for axe, nothing scrolls sideways', async ({ page, simulator }) => {
      const linkdeck = await startLinkdeck({
        ...upstream(simulator),
        ...READS_BY_ITSELF,
        LINKCARD_CALLS_PER_SECOND: '5',
      })
      try {
        await page.goto(linkdeck.address)
        await line(page).click()
        await expect(page.getByRole('meter')).toBeVisible()
        expect(await seriousFaults(page)).toEqual([])
        const dialog = page.getByRole('dialog')
        const sideways = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)
        expect(sideways).toBeLessThanOrEqual(0)
      } finally {
        await linkdeck.stop()
      }
    })
  })
}
