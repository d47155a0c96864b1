/** The rail over a fleet that has been read: its numbers are the fleet's, and every choice leaves the cards it should. */
import { type Simulator, startSimulator } from '@linkdeck/simulator'
import type { Page } from '@playwright/test'
import { test as base, expect, FLEET, isRead, type Linkdeck, startLinkdeck, upstream } from './linkdeck.ts'
import { Rail } from './rail.ts'
import { seriousFaults } from './serious-faults.ts'
import { type TrueCard, truthOf } from './truth.ts'

type World = { simulator: Simulator; linkdeck: Linkdeck; truth: readonly TrueCard[] }

const test = base.extend<object, { world: World }>({
  world: [
    async ({}, use) => {
      const simulator = await startSimulator({ ...FLEET, cards: 1_000 })
      const linkdeck = await startLinkdeck({ ...upstream(simulator), LINKDECK_CRAWL_EVERY_MINUTES: '600' })
      await isRead(linkdeck)
      await use({ simulator, linkdeck, truth: truthOf(simulator) })
      await linkdeck.stop()
      await simulator.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

const VENDORS = { CMCC: 'China Mobile', CUCC: 'China Unicom', CTCC: 'China Telecom', VNO: 'Virtual operator' }

async function fits(page: Page, count: number): Promise<void> {
  await expect(
    page.getByText(`${count.toLocaleString('en')} ${count === 1 ? 'card fits' : 'cards fit'}`),
  ).toBeAttached()
}

test('each value has as many cards as the fleet has, under the other conditions', async ({ world, page }) => {
  const { linkdeck, truth } = world
  await page.goto(`${linkdeck.address}?status=30`)
  const rail = new Rail(page)
  const inUse = truth.filter(({ Status }) => Status === '30')
  for (const [code, label] of Object.entries(VENDORS)) {
    const count = inUse.filter(({ Vendor }) => Vendor === code).length
    await expect(rail.choice('vendor', label)).toHaveAccessibleName(
      `${label} ${count} ${count === 1 ? 'card' : 'cards'}`,
    )
  }
  const suspended = truth.filter(({ Status }) => Status === '35').length
  await expect(rail.choice('status', 'Suspended')).toHaveAccessibleName(`Suspended ${suspended} cards`)
})

test('ticked values add up, ruled out ones and missing ones go, and Back takes each step back', async ({
  world,
  page,
}) => {
  const { linkdeck, truth } = world
  const hasTag = ({ TagList }: TrueCard, name: string) => TagList?.some(({ TagName }) => TagName === name) ?? false
  await page.goto(linkdeck.address)
  const rail = new Rail(page)
  await rail.press('vendor', 'China Mobile')
  await rail.press('vendor', 'China Telecom')
  const two = truth.filter(({ Vendor }) => Vendor === 'CMCC' || Vendor === 'CTCC')
  await fits(page, two.length)

  await rail.choice('tags', 'spare').click({ modifiers: ['Alt'] })
  const notSpare = two.filter((card) => !hasTag(card, 'spare'))
  expect(notSpare.length).toBeLessThan(two.length)
  await fits(page, notSpare.length)

  await rail.press('tags', 'Has a tag')
  const tagged = notSpare.filter(({ TagList }) => (TagList?.length ?? 0) > 0)
  await fits(page, tagged.length)
  await expect(page.getByRole('list', { name: 'The question' })).toContainText('Tags is not spare')

  await page.goBack()
  await page.goBack()
  await fits(page, two.length)
})

test('"only" and "not" are reached by keyboard, and the slider is moved by it', async ({ world, page }) => {
  const { linkdeck, truth } = world
  await page.goto(linkdeck.address)
  const rail = new Rail(page)
  await expect(rail.choice('vendor', 'China Unicom')).toHaveAccessibleName(/cards$/)
  await rail.choice('vendor', 'China Unicom').focus()
  await page.keyboard.press('Tab')
  await expect(rail.editor('vendor').getByRole('button', { name: 'Only China Unicom' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/-vendor=CUCC/)
  await fits(page, truth.filter(({ Vendor }) => Vendor !== 'CUCC').length)

  const upper = rail.editor('restPercent').getByRole('slider', { name: 'Remaining: To' })
  await upper.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(upper).toHaveAttribute('aria-valuetext', '12% or less')
  await expect(page).toHaveURL(/restPercent=..12/)
  const low = truth.filter(
    ({ Vendor, isSingle, percent }) => Vendor !== 'CUCC' && isSingle && percent !== null && percent <= 12,
  )
  await fits(page, low.length)
})

test('an empty view says how many cards each condition keeps away, and one click lets it go', async ({
  world,
  page,
}) => {
  const { linkdeck, truth } = world
  await page.goto(`${linkdeck.address}?status=30&tag=no%20such%20tag&vendor=CMCC`)
  const without = truth.filter(({ Status, Vendor }) => Status === '30' && Vendor === 'CMCC').length
  const reason = page.getByRole('listitem').filter({ hasText: 'Remove: Tags is no such tag' }).last()
  await expect(reason).toContainText(`${without} cards without it`)
  await expect(page.getByRole('listitem').filter({ hasText: 'Remove: Status is In use' }).last()).toContainText(
    '0 cards without it',
  )
  await reason.getByRole('button').click()
  await fits(page, without)
})

for (const [locale, colorScheme] of [
  ['zh-CN', 'dark'],
  ['en-GB', 'light'],
] as const) {
  test.describe(`the whole rail, ${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme })

    test('has nothing serious for axe', async ({ world, page }) => {
      await page.goto(
        `${world.linkdeck.address}?limit=10&vendor=CMCC&-tag=spare&no=remark&expireTime=@today..@today%2B30`,
      )
      const rail = page.getByRole('complementary').first()
      await rail.getByRole('button', { expanded: false }).last().click()
      await expect(rail.getByRole('slider')).toHaveCount(6)
      await expect(rail.getByRole('toolbar')).toBeVisible()
      expect(await seriousFaults(page)).toEqual([])
    })
  })
}
