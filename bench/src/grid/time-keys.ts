/** How long a key typed into Linkdeck's query box takes to be painted while its crawl writes. */
import { beginCrawl, countPages } from '../fleet-index/made-crawl.ts'
import { LINKDECK } from './contestants.ts'
import { openPage, type World } from './open-page.ts'

const LINE = 'vendor:CMCC status:in-use rest:..10% sort:rest 8986'
const KEY_MS = 120

export type Keys = { times: number[]; pagesPerSecond: number }

declare global {
  var keyTimes: number[]
}

/** program: the address at which the program takes commands. */
export async function timeKeys(world: World, program: string): Promise<Keys> {
  await beginCrawl(program)
  const pagesPerSecond = await countPages(program)
  const { page, close } = await openPage(LINKDECK, world)
  try {
    await page.getByRole('combobox', { name: /^Search, filter/ }).click()
    await page.evaluate(watchKeys)
    await page.keyboard.type(LINE, { delay: KEY_MS })
    return { times: await page.evaluate(() => keyTimes), pagesPerSecond: await pagesPerSecond() }
  } finally {
    await close()
  }
}

/** Runs in the page: from the press, as the browser dates it, until the next frame has been handed over for painting. */
function watchKeys(): void {
  window.keyTimes = []
  const note = ({ timeStamp }: KeyboardEvent) =>
    requestAnimationFrame(() => setTimeout(() => window.keyTimes.push(performance.now() - timeStamp)))
  window.addEventListener('keydown', note, { capture: true })
}
