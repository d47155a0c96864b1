/** The jobs of a fleet manager, done in the browser on 50,000 cards; what the page says is checked against the truth. */
import type { Page } from '@playwright/test'
import { cardsOfView, isSameForAll, pressUntil, sorted, test } from './jobs.ts'
import { expect } from './linkdeck.ts'
import { Grid, queryBoxOf, Rail, showsCount } from './rail.ts'
import { cardsOfSentence, dayFromToday, isBetween } from './truth.ts'

const firstRow = (page: Page) => new Grid(page).card(1)

const number = (text: string | null) => Number((text ?? '').replaceAll(/\D/g, ''))

const DEVICES = { 'at a desk': { width: 1440, height: 900 }, 'on a phone': { width: 390, height: 844 } }

for (const [place, viewport] of Object.entries(DEVICES)) {
  const isPhone = viewport.width < 640

  /** The page with its filters in reach. */
  const openRail = async (page: Page, address: string) => {
    await page.goto(address)
    const rail = new Rail(page)
    if (isPhone) await rail.open()
    return rail
  }

  test.describe(place, () => {
    test.use({ viewport })

    test.afterEach(async ({ page }) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
    })

    test('J1: six digits from the middle of a number find the card and nothing else', async ({ fleet, page }) => {
      const { linkdeck, truth } = fleet
      const card = truth[12_345]
      const digits = String(card?.Iccid).slice(9, 15)
      const found = truth.filter(({ Iccid, Msisdn = [], Imsi = [], Remark }) =>
        [Iccid, ...Msisdn, ...Imsi, Remark].some((text) => text?.includes(digits)),
      )
      await page.goto(linkdeck.address)
      await queryBoxOf(page).click()
      await page.keyboard.type(digits)
      await page.keyboard.press('Enter')
      await showsCount(page, found.length)
      expect((await cardsOfView(page)).identities.sort()).toEqual(sorted(found))
      await page.goto(`${linkdeck.address}?q=${card?.Iccid}`)
      const row = isPhone ? page.getByRole('list', { name: 'Cards' }).getByRole('button').first() : firstRow(page)
      await row.click()
      const panel = page.getByRole('complementary').last()
      await expect(panel.getByRole('heading', { level: 2 })).toHaveText(String(card?.Iccid))
    })

    test('J2: what needs me today: six numbers, exact, as of a time, each opens as many cards', async ({
      fleet,
      page,
    }) => {
      const { linkdeck, truth } = fleet
      const alive = truth.filter(({ Status }) => Status !== '40' && Status !== '50')
      const inUse = truth.filter(({ Status }) => Status === '30')
      const expected = {
        Suspended: truth.filter(({ Status }) => Status === '35'),
        'Data used up': alive.filter(({ isSingle, percent }) => isSingle && percent === 0),
        '10 % or less left': inUse.filter(({ isSingle, percent }) => isSingle && percent !== null && percent <= 10),
        'Ends within 7 days': alive.filter(
          ({ ExpireTime, IsAutoRecharge }) =>
            IsAutoRecharge === false && isBetween(ExpireTime, [dayFromToday(0), dayFromToday(7)]),
        ),
        'In use, but silent': inUse.filter(({ usedBytes }) => usedBytes !== null && usedBytes <= 0),
        'Usage is old': inUse.filter(({ FlowLatestModifiedTime: time }) =>
          isBetween(time, ['0000-00-00', dayFromToday(-2)]),
        ),
      }
      for (const [title, cards] of Object.entries(expected)) {
        await page.goto(linkdeck.address)
        await page.getByRole('link', { name: 'Today' }).click()
        const today = page.getByRole('region', { name: 'What needs you today' })
        const tile = today.getByRole('button', { name: new RegExp(`^${title}`) })
        await expect(tile).toContainText(cards.length.toLocaleString('en'))
        await expect(tile).toContainText(/As of \d\d:\d\d/)
        await tile.click()
        await showsCount(page, cards.length)
        expect((await cardsOfView(page)).identities.sort()).toEqual(sorted(cards))
      }
    })

    test('J3: operator, in use, under 10 %, expires this month, sorted by what is left: one link', async ({
      fleet,
      page,
    }) => {
      const { linkdeck, truth } = fleet
      const rail = await openRail(page, linkdeck.address)
      await rail.press('vendor', 'China Mobile')
      await rail.press('status', 'In use')
      await rail.press('restPercent', '≤ 10 %')
      await rail.press('expireTime', 'This month')
      if (isPhone) {
        await rail.close()
        await queryBoxOf(page).click()
        await page.keyboard.press('End')
        await page.keyboard.type(' sort:percent')
        await page.keyboard.press('Enter')
      } else await page.getByRole('columnheader', { name: 'Remaining' }).click()
      await expect(page).toHaveURL(/sort=restPercent/)
      const cards = cardsOfSentence(truth)
      expect(cards.length).toBeGreaterThan(10)
      await isSameForAll(page, cards)
    })

    test('J4: low data: no pool card is about to be suspended, and what nobody can read is unknown', async ({
      fleet,
      page,
    }) => {
      const { linkdeck, truth } = fleet
      const rail = await openRail(page, linkdeck.address)
      await rail.press('restPercent', '≤ 10 %')
      if (isPhone) await rail.close()
      const low = truth.filter(({ isSingle, percent }) => isSingle && percent !== null && percent <= 10)
      await showsCount(page, low.length)
      expect((await cardsOfView(page)).identities.sort()).toEqual(sorted(low))
      await page.goto(`${linkdeck.address}?no=restPercent`)
      const unknown = truth.filter(({ percent }) => percent === null)
      await showsCount(page, unknown.length)
      expect((await cardsOfView(page)).identities.sort()).toEqual(sorted(unknown))
      await page.goto(`${linkdeck.address}?no=rest&dataType=singlecard&columns=iccid,restPercent`)
      await expect(isPhone ? page.locator('li[aria-posinset="1"]') : firstRow(page)).toContainText('–')
    })
  })
}

test('J3 with the keyboard alone: filters, order, the first card and back', async ({ fleet, page }) => {
  const { linkdeck, truth } = fleet
  await page.goto(linkdeck.address)
  const rail = new Rail(page)
  await expect(rail.choice('vendor', 'China Mobile')).toHaveAccessibleName(/cards$/)
  await page.keyboard.press('f')
  await pressUntil(page, 'Tab', rail.choice('status', 'In use'))
  await page.keyboard.press('Space')
  await pressUntil(page, 'Tab', rail.choice('vendor', 'China Mobile'))
  await page.keyboard.press('Space')
  await pressUntil(page, 'Tab', rail.choice('restPercent', '≤ 10 %'))
  await page.keyboard.press('Space')
  await pressUntil(page, 'Tab', rail.choice('expireTime', 'This month'))
  await page.keyboard.press('Space')
  const cards = cardsOfSentence(truth)
  await showsCount(page, cards.length)
  await pressUntil(page, 'Tab', page.getByRole('rowheader').first())
  await page.keyboard.press('ArrowUp')
  await pressUntil(page, 'ArrowRight', page.getByRole('columnheader', { name: 'Remaining' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sort=restPercent/)
  await isSameForAll(page, cards)
  await new Grid(page).has(cards.length)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary').last()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(String(cards[0]?.Iccid))
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/card=/)
  await expect(page.getByRole('gridcell').and(page.locator(':focus'))).toBeVisible()
})

test('J5: the round of renewals: cells sum to the view, and each opens its cards', async ({ fleet, page }) => {
  const { linkdeck, truth } = fleet
  await page.goto(`${linkdeck.address}?screen=today&vendor=CTCC`)
  const cards = truth.filter(({ Vendor }) => Vendor === 'CTCC')
  const table = page.getByRole('table')
  await expect(table.getByRole('row', { name: /^All / }).last()).toContainText(cards.length.toLocaleString('en'))
  const cells = await table.locator('tbody td:not(:last-child)').allTextContents()
  expect(cells).toHaveLength(18)
  expect(cells.reduce((sum, text) => sum + number(text), 0)).toBe(cards.length)
  const round = page.getByRole('region', { name: 'Renewal round' })
  await round.getByRole('button', { name: 'In use', exact: true }).click()
  const week = table.getByRole('row', { name: /^Within 7 days/ })
  const stops = cards.filter(
    ({ Status, IsAutoRecharge, ExpireTime }) =>
      Status === '30' && IsAutoRecharge === false && isBetween(ExpireTime, [dayFromToday(0), dayFromToday(7)]),
  )
  await expect(week.getByRole('cell').nth(1)).toHaveText(stops.length.toLocaleString('en'))
  await week.getByRole('cell').nth(1).getByRole('button').click()
  await showsCount(page, stops.length)
  expect((await cardsOfView(page)).identities.sort()).toEqual(sorted(stops))
})

test('J6: why cards are down: every reason with its count, its cards, and what to do', async ({ fleet, page }) => {
  const { linkdeck, truth } = fleet
  await page.goto(`${linkdeck.address}?screen=today`)
  const reasons = page.getByRole('region', { name: 'Why cards are down' }).getByRole('list').first()
  const down = truth.filter(({ Status }) => Status === '35')
  await expect(reasons.getByRole('listitem')).toHaveCount(new Set(down.map(({ OsStatus }) => OsStatus)).size)
  const used = down.filter(({ OsStatus }) => OsStatus === '300')
  const item = reasons.getByRole('listitem').filter({ hasText: 'Suspended: data used up' })
  await expect(item.getByRole('button')).toHaveText(used.length.toLocaleString('en'))
  await expect(item).toContainText(/add-on|next cycle/i)
  await item.getByRole('button').click()
  await showsCount(page, used.length)
  expect((await cardsOfView(page)).identities.sort()).toEqual(sorted(used))
})
