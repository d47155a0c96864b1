import type { Locator, Page } from '@playwright/test'
import { BROWSER_ARGS } from './browser-args.ts'
import { test as base, expect, type Linkdeck, startReadFleet } from './linkdeck.ts'
import { Grid } from './rail.ts'

/** At 44 px a row this is higher than what is scrolled ever is. */
const CARDS = 100_000
const LAST = CARDS - 1

type Fleet = {
  linkdeck: Linkdeck
  /** The ICCIDs of all cards in the order of the index. */
  iccids: readonly string[]
}

base.setTimeout(600_000)

const test = base.extend<object, { fleet: Fleet }>({
  fleet: [
    async ({}, use) => {
      const { linkdeck, stop } = await startReadFleet(CARDS)
      await use({ linkdeck, iccids: await readIccids(linkdeck) })
      await stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

// A scroll bar that can be seen can be dragged.
test.use({
  launchOptions: {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: BROWSER_ARGS,
    ignoreDefaultArgs: ['--hide-scrollbars'],
  },
})

async function readIccids({ origin }: Linkdeck): Promise<string[]> {
  const iccids: string[] = []
  while (iccids.length < CARDS) {
    const answer = await fetch(`${origin}/api/cards?source=index&limit=1000&offset=${iccids.length}`)
    const { rows } = await answer.json()
    iccids.push(...rows.map((row: { iccid: string }) => row.iccid))
  }
  return iccids
}

const open = async (page: Page, { linkdeck }: Fleet, search = '') => {
  await page.goto(`${linkdeck.origin}/${search}`)
  const grid = new Grid(page)
  await expect(grid.grid).toHaveAttribute('aria-rowcount', String(CARDS + 1))
  return grid
}

/** The row of the focused cell, counted from 1. */
const focusedRow = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')) - 1)

/** Presses a key so many times; gives the row that has the focus then. */
async function pressKey(page: Page, key: string, times = 1): Promise<number> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key)
  return focusedRow(page)
}

const boxOf = (grid: Grid): Locator => grid.grid.locator('xpath=..')

/** An arrow at either end of a scroll bar, and its shortest thumb. */
const [ARROW_PX, THUMB_PX] = [15, 18]

/** Takes the thumb of the scroll bar from where it is to a share of its way, and beyond the end where that is the end. */
async function dragThumb(page: Page, grid: Grid, share: number): Promise<void> {
  const bar = await boxOf(grid).evaluate((box) => {
    const { right, top } = box.getBoundingClientRect()
    return { right, top, height: box.clientHeight, at: box.scrollTop / (box.scrollHeight - box.clientHeight) }
  })
  const way = bar.height - 2 * ARROW_PX - THUMB_PX
  const centre = (at: number) => bar.top + ARROW_PX + THUMB_PX / 2 + way * at
  await page.mouse.move(bar.right - 7, centre(bar.at))
  await page.mouse.down()
  await page.mouse.move(bar.right - 7, centre(share * 1.1), { steps: 12 })
  await page.mouse.up()
}

/** Rows are wider than the view; their first cell stays in it. */
const isWhole = (grid: Grid, number: number) =>
  expect(grid.card(number).locator('td').first()).toBeInViewport({ ratio: 1, timeout: 5000 })

const isLast = async (grid: Grid, { iccids }: Fleet) => {
  await isWhole(grid, CARDS)
  await expect.poll(async () => (await grid.rows()).at(-1)).toEqual([CARDS, iccids[LAST]])
}

test('the last row is reached by End, by dragging the scroll bar and by the wheel, and is the right card', async ({
  fleet,
  page,
}) => {
  const grid = await open(page, fleet)
  await grid.card(1).locator('td').first().focus()
  await page.keyboard.press('Control+End')
  await isLast(grid, fleet)
  expect(await focusedRow(page)).toBe(CARDS)
  await page.keyboard.press('Control+Home')
  await isWhole(grid, 1)

  await dragThumb(page, grid, 1)
  await isLast(grid, fleet)
  await dragThumb(page, grid, 0.5)
  await expect(grid.card(1)).not.toBeInViewport()
  await expect(grid.card(CARDS)).not.toBeInViewport()

  await boxOf(grid).hover()
  await expect(async () => {
    for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 200_000)
    await isLast(grid, fleet)
  }).toPass()
  await expect(async () => {
    for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, -400_000)
    await isWhole(grid, 1)
  }).toPass()
})

/** A share of the whole way, as the scroll bar goes, or a step in px. */
type Move = { jump: number } | { step: number }

/** Moves the rows and gives, after each move, the places and ICCIDs that are drawn when all of them have come. */
async function walk(box: Element, moves: readonly Move[]): Promise<[place: number, iccid: string][][]> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const drawn = () => [...box.querySelectorAll('tbody tr')]
  const isDrawnAtEdge = () => {
    const { top } = box.getBoundingClientRect()
    return drawn().some((row) => Math.abs(row.getBoundingClientRect().top - top) < 80)
  }
  const iccidOf = (row: Element) => row.querySelector('td')?.textContent?.replaceAll(/\s/g, '').slice(0, 20) ?? ''
  const seen: [number, string][][] = []
  for (const move of moves) {
    box.scrollTop = 'jump' in move ? move.jump * (box.scrollHeight - box.clientHeight) : box.scrollTop + move.step
    await nextFrame()
    do await nextFrame()
    while (!isDrawnAtEdge() || drawn().some((row) => row.ariaBusy === 'true'))
    seen.push(drawn().map((row) => [Number(row.getAttribute('aria-rowindex')) - 2, iccidOf(row)]))
  }
  return seen
}

/** Numbers from 0 to 1 that are the same in every run. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

test('every row of a walk over 500 places is the right one', async ({ fleet, page }) => {
  const grid = await open(page, fleet)
  const roll = dice(20_261_124)
  const moves = Array.from(
    { length: 500 },
    (): Move => (roll() < 0.5 ? { jump: roll() } : { step: (roll() - 0.5) * 1200 }),
  )
  const seen = (await boxOf(grid).evaluate(walk, moves)).flat()
  expect(seen.filter(([place, iccid]) => fleet.iccids[place] !== iccid)).toEqual([])
  expect(seen.length).toBeGreaterThan(moves.length * 15)
})

test('the keys lead over all rows and stop at both ends', async ({ fleet, page }) => {
  const grid = await open(page, fleet)
  await grid.card(1).locator('td').first().focus()
  const press = (key: string, times?: number) => pressKey(page, key, times)
  expect(await press('ArrowDown', 60)).toBe(61)
  await isWhole(grid, 61)
  expect(await press('Control+ArrowDown')).toBe(CARDS)
  expect(await press('ArrowDown')).toBe(CARDS)
  expect(await press('PageDown')).toBe(CARDS)
  const page1 = CARDS - (await press('PageUp'))
  expect(page1).toBeGreaterThan(10)
  expect(await press('PageUp', 3)).toBe(CARDS - 4 * page1)
  expect(await press('Control+Home')).toBe(1)
  expect(await press('ArrowUp')).toBe(0)
  await press('ArrowDown')
  await page.keyboard.press('g')
  await page.keyboard.type('54321')
  await page.keyboard.press('Enter')
  expect(await focusedRow(page)).toBe(54_321)
  await expect(grid.card(54_321)).toContainText(fleet.iccids[54_320]?.slice(-4) ?? '')
  await boxOf(grid).evaluate((box) => box.scrollTo(0, 0))
  await expect(grid.card(1)).toBeInViewport()
  expect(await focusedRow(page)).toBe(54_321)
  await page.keyboard.press('ArrowDown')
  expect(await focusedRow(page)).toBe(54_322)
  await isWhole(grid, 54_322)
})

test('Back, a card and a reload lead to where one was, and the address knows nothing of it', async ({
  fleet,
  page,
}) => {
  const grid = await open(page, fleet)
  await grid.card(1).locator('td').first().focus()
  await page.keyboard.press('g')
  await page.keyboard.type('60008')
  await page.keyboard.press('Enter')
  // Away from the lower edge, where rows give way to the panel.
  await pressKey(page, 'ArrowRight')
  await pressKey(page, 'ArrowUp', 8)
  await expect(grid.card(60_000)).toContainText(fleet.iccids[59_999]?.slice(-4) ?? '')
  const topRow = () => page.getByRole('textbox', { name: 'Row' }).inputValue()
  const place = await topRow()
  expect(page.url()).toBe(`${fleet.linkdeck.origin}/`)

  await page.keyboard.press('s')
  await expect(page).toHaveURL(/sort=/)
  await expect.poll(topRow).toBe('1')
  expect(await focusedRow(page)).toBe(1)
  await page.goBack()
  await expect.poll(topRow).toBe(place)
  await expect.poll(() => focusedRow(page)).toBe(60_000)
  await expect(grid.card(60_000)).toContainText(fleet.iccids[59_999]?.slice(-4) ?? '')

  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/card=/)
  await page.goBack()
  await expect(page).not.toHaveURL(/card=/)
  await expect.poll(topRow).toBe(place)

  await page.reload()
  await expect.poll(topRow).toBe(place)
  await expect(grid.card(60_000)).toContainText(fleet.iccids[59_999]?.slice(-4) ?? '')
})

test('a card at the lower edge is still in view when its panel has taken room', async ({ fleet, page }) => {
  const grid = await open(page, fleet)
  await grid.card(1).locator('td').first().focus()
  await page.keyboard.press('g')
  await page.keyboard.type('60000')
  await page.keyboard.press('Enter')
  await expect(grid.card(60_000)).toContainText(fleet.iccids[59_999]?.slice(-4) ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Close/ })).toBeVisible()
  await isWhole(grid, 60_000)
})

test('an address from outside opens the grid at its row', async ({ fleet, page }) => {
  const grid = await open(page, fleet, '?offset=77777&limit=100')
  await expect(grid.card(77_778)).toContainText(fleet.iccids[77_777]?.slice(-4) ?? '')
  await expect(page.getByRole('textbox', { name: 'Row' })).toHaveValue('77,778')
  await isWhole(grid, 77_778)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the last tile is reached, and nothing of it is cut off', async ({ fleet, page }) => {
    await page.goto(fleet.linkdeck.origin)
    await expect(page.getByRole('listitem').filter({ hasText: '8986' }).first()).toBeVisible()
    await expect(async () => {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
      await expect(page.locator(`[aria-posinset="${CARDS}"]`)).toBeInViewport({ ratio: 1, timeout: 1000 })
    }).toPass()
    await expect(page.locator(`[aria-posinset="${CARDS}"]`)).toContainText(fleet.iccids[LAST]?.slice(-4) ?? '')
    const cut = await page
      .locator('li[aria-posinset]')
      .evaluateAll(
        (tiles) =>
          tiles.filter((tile) => tile.scrollHeight > tile.clientHeight || tile.scrollWidth > tile.clientWidth).length,
      )
    expect(cut).toBe(0)
  })
})
