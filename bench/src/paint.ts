/** First paint of the grid in a real browser, beside a bare React page with the same rows. */
import type { Browser } from '@playwright/test'
import type { World } from './bench.ts'
import { serveFloor } from './floor-server.ts'
import { interleave, ratio } from './interleave.ts'
import { launchBrowser } from './launch-browser.ts'
import { median } from './median.ts'
import { printTable } from './table.ts'

const ROUNDS = 11
/** Both show 40 cards; the grid draws the rows that fit into the window, so both are timed by as many as that. */
const ROWS = 15

export async function benchPaint({ origin }: World): Promise<void> {
  const floor = await serveFloor(await (await fetch(`${origin}/api/cards`)).text())
  const browser = await launchBrowser()
  try {
    const figures = await interleave(
      {
        linkdeck: () => paintedAfter(browser, `${origin}/`, '[role=grid] tr[data-identity]'),
        floor: () => paintedAfter(browser, `${floor.origin}/`, 'tbody tr'),
      },
      ROUNDS,
    )
    printTable(`First paint of ${ROWS} rows from an empty cache (median of ${ROUNDS})`, [
      { page: 'Linkdeck', ms: median(figures.linkdeck), 'to floor': ratio(figures.linkdeck, figures.floor) },
      { page: 'bare React page', ms: median(figures.floor), 'to floor': 1 },
    ])
  } finally {
    await browser.close()
    await floor.stop()
  }
}

/** Milliseconds from the start of the navigation until the frame that shows the rows was presented. */
async function paintedAfter(browser: Browser, url: string, rowSelector: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(watchRows, { rowSelector, rows: ROWS })
    await page.goto(url)
    const handle = await page.waitForFunction(() => Reflect.get(window, 'paintedAfterMs'))
    return Number(await handle.jsonValue())
  } finally {
    await context.close()
  }
}

/** Runs in the page: two animation frames after the rows are in the document, they have been painted. */
function watchRows({ rowSelector, rows }: { rowSelector: string; rows: number }): void {
  const look = () => {
    if (document.querySelectorAll(rowSelector).length < rows) return
    observer.disconnect()
    requestAnimationFrame(() => requestAnimationFrame(() => Reflect.set(window, 'paintedAfterMs', performance.now())))
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true })
}
