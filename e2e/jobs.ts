/** What the jobs of a fleet manager share: 50,000 cards that have been read, and what a view of them holds. */
import { startSimulator } from '@linkdeck/simulator'
import type { Locator, Page } from '@playwright/test'
import { test as base, expect, isRead, startLinkdeck, upstream } from './linkdeck.ts'
import { showsCount } from './rail.ts'
import type { ReadFleet } from './read-fleet.ts'
import { type TrueCard, truthOf } from './truth.ts'

/** Reading the fleet and looking at every card of a view takes its time on a small machine. */
base.setTimeout(180_000)

export const test = base.extend<object, { fleet: ReadFleet }>({
  fleet: [
    async ({}, use) => {
      const simulator = await startSimulator({ cards: 50_000, seed: 4, callsPerSecond: Number.POSITIVE_INFINITY })
      const linkdeck = await startLinkdeck({
        ...upstream(simulator),
        LINKCARD_CALLS_PER_SECOND: '1000',
        LINKDECK_CRAWL_EVERY_MINUTES: '600',
      })
      await isRead(linkdeck)
      await use({ linkdeck, truth: truthOf(simulator) })
      await linkdeck.stop()
      await simulator.close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

/** Every card of the view in its order, asked as the page asks, by the address the page has. */
export async function cardsOfView(page: Page): Promise<{ identities: string[]; total: number }> {
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

export const sorted = (cards: readonly TrueCard[]) => cards.map(({ identity }) => identity).sort()

/** Exactly these cards in this order, here and for a colleague who opens the link. */
export async function isSameForAll(page: Page, cards: readonly TrueCard[]): Promise<void> {
  await showsCount(page, cards.length)
  const view = await cardsOfView(page)
  expect(view.identities).toEqual(cards.map(({ identity }) => identity))
  const colleague = await page.context().newPage()
  await colleague.goto(page.url())
  await showsCount(colleague, cards.length)
  expect((await cardsOfView(colleague)).identities).toEqual(view.identities)
  await colleague.close()
}

/** Presses a key until this has the focus. */
export async function pressUntil(page: Page, key: string, target: Locator): Promise<void> {
  for (let times = 0; times < 300; times += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) break
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}
