/** The jobs of a fleet manager, done in the browser on 50,000 cards; what the page says is checked against the truth. */
import { type Simulator, startSimulator } from '@linkdeck/simulator'
import type { Page } from '@playwright/test'
import { test as base, expect, isRead, type Linkdeck, startLinkdeck, upstream } from './linkdeck.ts'
import { Rail } from './rail.ts'
import { dayFromToday, isBetween, type TrueCard, thisMonth, truthOf } from './truth.ts'

type Fleet = { simulator: Simulator; linkdeck: Linkdeck; truth: readonly TrueCard[] }

/** Reading the fleet and looking at every card of a view takes its time on a small machine. */
base.setTimeout(180_000)

const test = base.extend<object, { fleet: Fleet }>({
  fleet: [
    async ({}, use) => {
      const simulator = await startSimulator({ cards: 50_000, seed: 4, callsPerSecond: Number.POSITIVE_INFINITY })
      const linkdeck = await startLinkdeck({
        ...upstream(simulator),
        LINKCARD_CALLS_PER_SECOND: '1000',
        LINKDECK_CRAWL_EVERY_MINUTES: '600',
      })
      await isRead(linkdeck)
      await use({ simulator, linkdeck, truth: truthOf(simulator) })
      await linkdeck.stop()
      await simulator.close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

/** Every card of the view in its order, asked as the page asks, by the address the page has. */
async function cardsOfView(page: Page): Promise<{ identities: string[]; total: number }> {
  const { origin, search } = new URL(page.url())
  const question = new URLSearchParams(search)
  for (const key of ['columns', 'card', 'screen', 'limit', 'offset']) question.delete(key)
  const identities: string[] = []
  for (let total = 1; identities.length < total; ) {
    const answer = await fetch(`${origin}/api/cards?${question}&limit=1000&offset=${identities.length}`)
    const { rows, total: all } = await answer.json()
    identities.push(...rows.map((row: { vsimInstanceId: string; iccid: string }) => row.vsimInstanceId ?? row.iccid))
    total = all
  }
  return { identities, total: identities.length }
}

const sorted = (cards: readonly TrueCard[]) => cards.map(({ identity }) => identity).sort()

/** The count the page shows of the view, in words a person reads. */
async function showsCount(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('region', { name: 'About this answer' })).toContainText(count.toLocaleString('en'))
}

const number = (text: string | null) => Number((text ?? '').replaceAll(/\D/g, ''))

test('J2: what needs me today: six numbers, exact, as of a time, each opens as many cards', async ({ fleet, page }) => {
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
    await page.goto(`${linkdeck.address}?screen=today`)
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
  browser,
}) => {
  const { linkdeck, truth } = fleet
  await page.goto(linkdeck.address)
  const rail = new Rail(page)
  await rail.press('vendor', 'China Mobile')
  await rail.press('status', 'In use')
  await rail.press('restPercent', '≤ 10 %')
  await rail.press('expireTime', 'This month')
  await page.getByRole('columnheader', { name: 'Remaining' }).click()
  await expect(page).toHaveURL(/sort=restPercent/)
  const cards = truth.filter(
    ({ Vendor, Status, isSingle, percent, ExpireTime }) =>
      Vendor === 'CMCC' && Status === '30' && isSingle && (percent ?? 100) <= 10 && isBetween(ExpireTime, thisMonth()),
  )
  cards.sort((a, b) => (a.percent ?? 0) - (b.percent ?? 0) || (String(a.Iccid) < String(b.Iccid) ? -1 : 1))
  expect(cards.length).toBeGreaterThan(10)
  await showsCount(page, cards.length)
  const view = await cardsOfView(page)
  expect(view.identities).toEqual(cards.map(({ identity }) => identity))
  const colleague = await browser.newPage()
  await colleague.goto(page.url())
  await showsCount(colleague, cards.length)
  expect((await cardsOfView(colleague)).identities).toEqual(view.identities)
  await colleague.close()
})

test('J4: low data: no pool card is about to be suspended, and what nobody can read is unknown', async ({
  fleet,
  page,
}) => {
  const { linkdeck, truth } = fleet
  await page.goto(`${linkdeck.address}?restPercent=..10`)
  const low = truth.filter(({ isSingle, percent }) => isSingle && percent !== null && percent <= 10)
  await showsCount(page, low.length)
  expect((await cardsOfView(page)).identities.sort()).toEqual(sorted(low))
  await page.goto(`${linkdeck.address}?no=restPercent`)
  const unknown = truth.filter(({ percent }) => percent === null)
  await showsCount(page, unknown.length)
  expect((await cardsOfView(page)).identities.sort()).toEqual(sorted(unknown))
  await page.goto(`${linkdeck.address}?no=rest&dataType=singlecard&columns=iccid,restPercent`)
  await expect(page.getByRole('row').nth(1)).toContainText('–')
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
