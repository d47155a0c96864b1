/** A page in a browser of its own, so that nobody finds anything warm. */
import type { CDPSession, Page } from '@playwright/test'
import { launchBrowser } from '../launch-browser.ts'
import { addressOf, type Contestant } from './contestants.ts'
import { installProbe } from './probe.ts'
import type { View } from './view.ts'

export type World = { origin: string; view: View }

export type OpenPage = { page: Page; cdp: CDPSession; close: () => Promise<void> }

export async function openBrowser(): Promise<OpenPage> {
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const cdp = await page.context().newCDPSession(page)
  return { page, cdp, close: () => browser.close() }
}

/** slowdown: by how much the processor is slower for the page. Resolves when the first rows are painted. */
export async function openPage(contestant: Contestant, { origin, view }: World, slowdown = 1): Promise<OpenPage> {
  const opened = await openBrowser()
  const { page, cdp } = opened
  if (slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(installProbe, { scroller: contestant.scroller, rowHeight: view.rowHeight })
  await page.goto(addressOf(contestant, origin, view))
  await page.waitForFunction(() => probe.firstRowMs !== null)
  return opened
}
