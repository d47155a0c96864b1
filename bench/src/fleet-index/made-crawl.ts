/** A crawl of the program's own, asked for as a person asks; unless told, of the view in which every made card is. */
import { ROUTES, type SyncAnswer } from '@linkdeck/contract'

const SCOPE = 'certifyType=enterprise'

export async function beginCrawl(origin: string, scope = SCOPE): Promise<void> {
  const headers = { origin, 'x-requested-by': 'linkdeck', 'content-type': 'application/json' }
  const body = JSON.stringify({ scope })
  const response = await fetch(`${origin}${ROUTES.crawls}`, { method: 'POST', headers, body })
  if (!response.ok) throw new Error(`The crawl was refused: ${await response.text()}`)
}

/** Counts the pages a second that were read since it was made. */
export async function countPages(origin: string): Promise<() => Promise<number>> {
  const first = await callsOf(origin)
  const before = performance.now()
  return async () => ((await callsOf(origin)) - first) / ((performance.now() - before) / 1000)
}

async function callsOf(origin: string): Promise<number> {
  const { meter, views }: SyncAnswer = await (await fetch(`${origin}${ROUTES.sync}`)).json()
  if (views.length === 0) throw new Error('The crawl has ended while it was measured')
  return meter.calls
}
