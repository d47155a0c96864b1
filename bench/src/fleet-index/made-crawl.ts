/** A crawl of the program's own, asked for as a person asks; unless told, of the view in which every made card is. */
import { ROUTES, type SyncAnswer } from '@linkdeck/contract'

const SCOPE = 'certifyType=enterprise'

/** One that is under way goes on. */
export async function beginCrawl(origin: string, scope = SCOPE): Promise<void> {
  const headers = { origin, 'x-requested-by': 'linkdeck', 'content-type': 'application/json' }
  const body = JSON.stringify({ scope })
  const response = await fetch(`${origin}${ROUTES.crawls}`, { method: 'POST', headers, body })
  if (!response.ok) throw new Error(`The crawl was refused: ${await response.text()}`)
}

/** The pages a second that have been read since now. */
export async function countPages(origin: string): Promise<() => Promise<number>> {
  const first = await callsOf(origin)
  const before = performance.now()
  return async () => ((await callsOf(origin)) - first) / ((performance.now() - before) / 1000)
}

async function callsOf(origin: string): Promise<number> {
  const { meter }: SyncAnswer = await (await fetch(`${origin}${ROUTES.sync}`)).json()
  return meter.calls
}
